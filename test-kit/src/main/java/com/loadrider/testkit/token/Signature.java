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
        return input -> {
            try {
                var rsa = java.security.Signature.getInstance("SHA256withRSA");
                rsa.initSign(key);
                rsa.update(input);
                return rsa.sign();
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }
}
