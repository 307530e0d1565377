package com.loadrider.e2e.provider;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Somebody who has an account at a [TestProvider].
///
/// @param name what is shown; the button of the sign-in page says `Sign in as <name>`
/// @param subject the claim `sub` of every token
/// @param accessClaims further claims of access tokens, which ID tokens do not have
public record ProviderUser(String name, UUID subject, Map<String, Object> accessClaims) {

    /// Copies the claims.
    public ProviderUser {
        accessClaims = Map.copyOf(accessClaims);
    }

    /// A user who has a UUID and a name, and no integer anywhere. The UUID follows from the name.
    public static ProviderUser named(String name) {
        var subject = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new ProviderUser(name, subject, Map.of("name", name));
    }

    /// The same user with one more claim in access tokens.
    public ProviderUser with(String claim, Object value) {
        var more = new HashMap<>(accessClaims);
        more.put(claim, value);
        return new ProviderUser(name, subject, more);
    }
}
