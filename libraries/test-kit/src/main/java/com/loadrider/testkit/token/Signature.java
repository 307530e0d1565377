package com.loadrider.testkit.token;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs tokens.
public interface Signature {

    /// Returns the signature of the given bytes.
    byte[] of(byte[] input);

    /// Returns an empty signature.
    static Signature none() {
        return _ -> new byte[0];
    }

    /// Signs with HS256; the key can have any length except zero.
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

    /// Signs with RS256.
    static Signature rsaSha256(PrivateKey key) {
        return signed("SHA256withRSA", key);
    }

    /// Signs with ES256.
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
