package com.loadrider.e2e.provider;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The authorization codes and refresh tokens that were issued. Each can be used once.
final class Grants {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Code> codes = new ConcurrentHashMap<>();
    private final Map<String, ProviderUser> refreshTokens = new ConcurrentHashMap<>();
    private final boolean renewable;

    Grants(boolean renewable) {
        this.renewable = renewable;
    }

    /// The request for which a code was issued.
    ///
    /// @param challenge the S256 code challenge (RFC 7636, 4.2)
    record Code(ProviderUser user, String redirectUri, String challenge, String nonce) {

        boolean isFor(String uri, String verifier) {
            return redirectUri.equals(uri) && challenge.equals(challengeOf(verifier));
        }
    }

    String codeFor(Code code) {
        String name = secret();
        codes.put(name, code);
        return name;
    }

    Optional<Code> redeem(String code) {
        return Optional.ofNullable(codes.remove(code));
    }

    /// Returns a new refresh token; empty if this provider issues none.
    Optional<String> refreshTokenFor(ProviderUser user) {
        if (!renewable) {
            return Optional.empty();
        }
        String token = secret();
        refreshTokens.put(token, user);
        return Optional.of(token);
    }

    Optional<ProviderUser> renew(String refreshToken) {
        return Optional.ofNullable(refreshTokens.remove(refreshToken));
    }

    /// Returns a random value of 192 bits.
    static String secret() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return encoded(bytes);
    }

    private static String challengeOf(String verifier) {
        try {
            return encoded(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
