package com.loadrider.testkit.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// HS256 tokens of users, signed with the secret that tests use as `JWT_SECRET` of the services.
public final class TestTokens {

    /// The shared secret, longer than the required 32 bytes.
    public static final String SECRET = "a secret for tests, known to everybody, 0123456789";

    private TestTokens() {}

    /// Creates a token without a display name, valid for one hour.
    public static String of(long userId) {
        return forUser(userId).sign();
    }

    /// Creates a token with a display name, valid for one hour.
    public static String of(long userId, String name) {
        return forUser(userId).claim("name", name).sign();
    }

    /// Creates a token of the given length, valid for one hour, like that of a user with many groups.
    ///
    /// @param length the length in characters; the token is one longer if base64 cannot have this length
    public static String ofLength(long userId, int length) {
        int shortest = forUser(userId).claim("groups", "").sign().length();
        for (int groups = Math.max(0, (length - shortest) * 3 / 4 - 4); ; groups++) {
            String token = forUser(userId).claim("groups", "g".repeat(groups)).sign();
            if (token.length() >= length) {
                return token;
            }
        }
    }

    /// Creates a builder of a token that is valid for one hour.
    public static TokenBuilder forUser(long userId) {
        Instant now = Instant.now();
        return new TokenBuilder(Signature.hmacSha256(SECRET.getBytes(StandardCharsets.UTF_8)))
                .header("alg", "HS256")
                .header("typ", "JWT")
                .claim("sub", String.valueOf(userId))
                .claim("iat", now.getEpochSecond())
                .claim("exp", now.plus(Duration.ofHours(1)).getEpochSecond());
    }
}
