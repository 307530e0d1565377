package com.loadrider.testkit.token;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How a token is signed.
public interface Signature {

    /// The signature over the given bytes.
    byte[] of(byte[] input);

    /// None at all.
    static Signature none() {
        return _ -> new byte[0];
    }

    /// HS256 with a key of any length but zero.
    static Signature hmacSha256(byte[] key) {
        return input -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                return mac.doFinal(input);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    /// RS256.
    static Signature rsaSha256(PrivateKey key) {
        return signed("SHA256withRSA", key);
    }

    /// ES256.
    static Signature ecdsaSha256(PrivateKey key) {
        return signed("SHA256withECDSAinP1363Format", key);
    }

    private static Signature signed(String algorithm, PrivateKey key) {
        return input -> {
            try {
                var signature = java.security.Signature.getInstance(algorithm);
                signature.initSign(key);
                signature.update(input);
                return signature.sign();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }
}
