package com.loadrider.e2e.provider;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A user with an account at a [TestProvider].
///
/// @param name the display name; the button of the sign-in page is labelled `Sign in as <name>`
/// @param subject the claim `sub` of every token
/// @param accessClaims additional claims of access tokens; ID tokens do not have them
public record ProviderUser(String name, UUID subject, Map<String, Object> accessClaims) {

    /// Copies the claims.
    public ProviderUser {
        accessClaims = Map.copyOf(accessClaims);
    }

    /// Returns a user with a UUID and a name, but without an integer id. The UUID is computed from the name.
    public static ProviderUser named(String name) {
        var subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new ProviderUser(name, subject, Map.of("name", name));
    }

    /// Returns the same user with an additional claim in access tokens.
    public ProviderUser with(String claim, Object value) {
        var more = new HashMap<>(accessClaims);
        more.put(claim, value);
        return new ProviderUser(name, subject, more);
    }
}
