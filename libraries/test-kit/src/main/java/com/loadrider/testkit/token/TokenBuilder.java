package com.loadrider.testkit.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Builds tokens. Nothing is validated, so that a test can also build invalid tokens.
public final class TokenBuilder {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Map<String, @Nullable Object> headers = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> claims = new LinkedHashMap<>();
    private Signature signature;

    TokenBuilder(Signature signature) {
        this.signature = signature;
    }

    /// Sets a header, e.g. `typ`; null is written as null.
    public TokenBuilder header(String name, @Nullable Object value) {
        headers.put(name, value);
        return this;
    }

    /// Removes a header.
    public TokenBuilder withoutHeader(String name) {
        headers.remove(name);
        return this;
    }

    /// Sets a claim, e.g. `sub`; null is written as null.
    public TokenBuilder claim(String name, @Nullable Object value) {
        claims.put(name, value);
        return this;
    }

    /// Removes a claim.
    public TokenBuilder without(String claim) {
        claims.remove(claim);
        return this;
    }

    /// Sets the display name.
    public TokenBuilder name(String name) {
        return claim("name", name);
    }

    /// Sets `exp` relative to now; it may be in the past.
    public TokenBuilder expiresIn(Duration lifetime) {
        return claim("exp", Instant.now().plus(lifetime).getEpochSecond());
    }

    /// Sets the signature. The `alg` header is unchanged.
    public TokenBuilder signedBy(Signature other) {
        signature = other;
        return this;
    }

    /// Returns the signed token in compact form (RFC 7515, section 3.1).
    public String sign() {
        String input = encode(JSON.writeValueAsBytes(headers)) + "." + encode(JSON.writeValueAsBytes(claims));
        return input + "." + encode(signature.of(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
