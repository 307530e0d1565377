package com.loadrider.testkit.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A token in the making. Nothing is checked, so that bad ones can be made as well.
public final class TokenBuilder {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, @Nullable Object> headers = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    private Signature signature;

    TokenBuilder(Signature signature) {
        this.signature = signature;
    }

    /// Sets a header, as `typ`; null is written as null.
    public TokenBuilder header(String name, @Nullable Object value) {
        headers.put(name, value);
        return this;
    }

    /// Leaves out a header.
    public TokenBuilder withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    /// Sets a claim, as `sub`; null is written as null.
    public TokenBuilder claim(String name, @Nullable Object value) {
        claims.put(name, value);
        return this;
    }

    /// Leaves out a claim.
    public TokenBuilder without(String claim) {
        claims.remove(claim);
        return this;
    }

    /// Sets the display name.
    public TokenBuilder name(String name) {
        return claim("name", name);
    }

    /// Sets `exp` to so long from now; it may lie in the past.
    public TokenBuilder expiresIn(Duration lifetime) {
        return claim("exp", Instant.now().plus(lifetime).getEpochSecond());
    }

    /// Signs in another way. The `alg` header stays as it is.
    public TokenBuilder signedBy(Signature other) {
        signature = other;
        return this;
    }

    /// The token in compact form (RFC 7515, section 3.1).
    public String sign() {
        String input = encode(JSON.writeValueAsBytes(headers)) + "." + encode(JSON.writeValueAsBytes(claims));
        return input + "." + encode(signature.of(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
