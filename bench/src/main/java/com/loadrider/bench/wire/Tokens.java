package com.loadrider.bench.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Issues tokens (RFC 7519, HS256) with the secret that the servers have.
///
/// @param secret the secret, at least 32 bytes
public record Tokens(String secret) {

    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final int LIFETIME_SECONDS = 4 * 3600;

    /// A user with a token that is valid for four hours, longer than any run.
    ///
    /// @param id the user id
    public User user(long id) {
        var now = Instant.now().getEpochSecond();
        var claims = "{\"sub\":\"" + id + "\",\"userId\":" + id + ",\"name\":\"User " + id + "\",\"iat\":" + now
                + ",\"exp\":" + (now + LIFETIME_SECONDS) + "}";
        var input = encode(HEADER.getBytes(StandardCharsets.US_ASCII)) + "."
                + encode(claims.getBytes(StandardCharsets.US_ASCII));
        return new User(id, input + "." + encode(hmac(secret, input)));
    }

    static byte[] hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Leaves out the secret.
    @Override
    public String toString() {
        return "Tokens";
    }
}
