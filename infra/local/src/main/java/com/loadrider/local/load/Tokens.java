package com.loadrider.local.load;

import com.loadrider.local.part.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Issues tokens signed with the secret of the stack (RFC 7519, HS256).
///
/// @param secret the value of `JWT_SECRET`
record Tokens(String secret) {

    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"JWT\"}";
    private static final int LIFETIME_SECONDS = 3600;

    /// @throws Refusal if the environment has no secret
    static Tokens fromEnvironment() {
        var secret = System.getenv("JWT_SECRET");
        if (secret == null || secret.isBlank()) {
            throw new Refusal("JWT_SECRET is not set; the demo sign-in knows four users only, so start the stack with"
                    + " JWT_SECRET=… ./run and give this the same one.");
        }
        return new Tokens(secret);
    }

    /// Issues a token that is valid for one hour.
    String of(long userId) {
        var now = Instant.now().getEpochSecond();
        var claims = "{\"sub\":\"%d\",\"name\":\"User %d\",\"iat\":%d,\"exp\":%d}"
                .formatted(userId, userId, now, now + LIFETIME_SECONDS);
        var input =
                encode(HEADER.getBytes(StandardCharsets.UTF_8)) + "." + encode(claims.getBytes(StandardCharsets.UTF_8));
        return input + "." + encode(sign(input));
    }

    private byte[] sign(String input) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
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
