package com.loadrider.e2e.provider;

import com.loadrider.testkit.token.Signature;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.token.TokenBuilder;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Signs tokens with a generated key, and publishes the key.
final class Tokens {

    private static final String KEY_ID = "only-one";

    private final String issuer;
    private final Duration life;
    private final KeyPair key = newKey();

    Tokens(String issuer, Duration life) {
        this.issuer = issuer;
        this.life = life;
    }

    Duration life() {
        return life;
    }

    String accessToken(ProviderUser user) {
        var token = tokenOf(user).claim("aud", TestProvider.AUDIENCE).claim("azp", TestProvider.CLIENT_ID);
        user.accessClaims().forEach(token::claim);
        return token.sign();
    }

    String idToken(ProviderUser user, String nonce) {
        var token = tokenOf(user).claim("aud", TestProvider.CLIENT_ID).claim("name", user.name());
        return (nonce.isEmpty() ? token : token.claim("nonce", nonce)).sign();
    }

    private TokenBuilder tokenOf(ProviderUser user) {
        return TestTokens.forUser(0)
                .header("alg", "RS256")
                .header("kid", KEY_ID)
                .claim("iss", issuer)
                .claim("sub", user.subject().toString())
                .expiresIn(life)
                .signedBy(Signature.rsaSha256(key.getPrivate()));
    }

    /// The key set (RFC 7517).
    Map<String, Object> keys() {
        var rsa = (RSAPublicKey) key.getPublic();
        return Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        KEY_ID,
                        "n",
                        unsigned(rsa.getModulus()),
                        "e",
                        unsigned(rsa.getPublicExponent()))));
    }

    /// Encodes a number without the leading byte that only holds the sign (RFC 7518, 2: Base64urlUInt).
    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        byte[] digits = Arrays.copyOfRange(bytes, from, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digits);
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
