package com.loadrider.calls.turn;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A short-lived TURN credential as defined in draft-uberti-behave-turn-rest-00. coturn checks it with a shared secret.
///
/// @param username the expiry in seconds since the epoch, a colon, and the user id
/// @param password Base64 of the HMAC-SHA1 of the user name
public record TurnCredential(String username, String password) {

    /// Creates the credential of a user.
    ///
    /// @param userId the user
    /// @param expiresAt when the credential expires
    /// @param secret the secret shared with the TURN servers
    public static TurnCredential of(long userId, Instant expiresAt, String secret) {
        String username = expiresAt.getEpochSecond() + ":" + userId;
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] digest = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
            return new TurnCredential(username, Base64.getEncoder().encodeToString(digest));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java runtime has HmacSHA1", impossible);
        }
    }

    /// Leaves out the password.
    @Override
    public String toString() {
        return "TurnCredential[username=" + username + "]";
    }
}
