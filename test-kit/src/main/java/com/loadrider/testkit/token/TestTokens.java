package com.loadrider.testkit.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// HS256 tokens of users, signed with the secret that tests give to the services as `JWT_SECRET`.
public final class TestTokens {

    /// The shared secret, longer than the 32 bytes that are needed.
    public static final String SECRET = "a secret for tests, known to everybody, 0123456789";

    private TestTokens() {}

    /// A token without a display name that holds for an hour.
    public static String of(long userId) {
        return forUser(userId).sign();
    }

    /// A token that holds for an hour.
    public static String of(long userId, String name) {
        return forUser(userId).claim("name", name).sign();
    }

    /// A token that holds for an hour and has so many characters, as those of users with many groups.
    ///
    /// @param length of the token; base64 cannot have every length, and then it is one more
    public static String ofLength(long userId, int length) {
        int shortest = forUser(userId).claim("groups", "").sign().length();
        for (int groups = Math.max(0, (length - shortest) * 3 / 4 - 4); ; groups++) {
            String token = forUser(userId).claim("groups", "g".repeat(groups)).sign();
            if (token.length() >= length) {
                return token;
            }
        }
    }

    /// A token that holds for an hour, to be changed before it is signed.
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
