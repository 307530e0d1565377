package com.loadrider.notifications.webpush;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The receiving side of Web Push, by the JDK alone: it decrypts as RFC 8291 says.
public final class TestBrowser {

    private final PrivateKey privateKey;
    private final byte[] publicKey;
    private final byte[] auth;

    private TestBrowser(PrivateKey privateKey, byte[] publicKey, byte[] auth) {
        this.privateKey = privateKey;
        this.publicKey = publicKey.clone();
        this.auth = auth.clone();
    }

    /// Creates a browser with keys of its own.
    public static TestBrowser fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            byte[] auth = new byte[16];
            new SecureRandom().nextBytes(auth);
            return new TestBrowser(pair.getPrivate(), uncompressed((ECPublicKey) pair.getPublic()), auth);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Creates a browser with known keys, in base64url.
    static TestBrowser of(String privateKey, String publicKey, String auth) {
        try {
            return new TestBrowser(
                    KeyFactory.getInstance("EC")
                            .generatePrivate(new ECPrivateKeySpec(new BigInteger(1, decoded(privateKey)), curve())),
                    decoded(publicKey),
                    decoded(auth));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Returns the body of a request to subscribe.
    public Map<String, Object> subscription(String endpoint) {
        return Map.of("kind", "webpush", "endpoint", endpoint, "keys", Map.of("p256dh", p256dh(), "auth", auth()));
    }

    /// Returns the public key in base64url.
    public String p256dh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(publicKey);
    }

    /// Returns the authentication secret in base64url.
    public String auth() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(auth);
    }

    /// Decrypts a body of one record (RFC 8188 section 2, RFC 8291 section 3).
    ///
    /// @throws IllegalStateException if it was not encrypted for this browser
    public String decrypt(byte[] body) {
        try {
            ByteBuffer in = ByteBuffer.wrap(body);
            byte[] salt = take(in, 16);
            int recordSize = in.getInt();
            byte[] sender = take(in, in.get() & 0xff);
            byte[] record = take(in, in.remaining());
            if (record.length > recordSize) {
                throw new IllegalStateException("more than one record");
            }
            byte[] info = concat("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), publicKey, sender);
            byte[] key = derive(auth, secretWith(sender), info, 32);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(derive(salt, key, ascii("Content-Encoding: aes128gcm\0"), 16), "AES"),
                    new GCMParameterSpec(128, derive(salt, key, ascii("Content-Encoding: nonce\0"), 12)));
            return unpadded(cipher.doFinal(record));
        } catch (GeneralSecurityException notForUs) {
            throw new IllegalStateException("not encrypted for this browser", notForUs);
        }
    }

    private byte[] secretWith(byte[] sender) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(privateKey);
        agreement.doPhase(publicKey(sender), true);
        return agreement.generateSecret();
    }

    private static byte[] derive(byte[] salt, byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(
                        HKDFParameterSpec.ofExtract().addIKM(key).addSalt(salt).thenExpand(info, length));
    }

    /// The last record ends with a 2 and any number of zeros.
    private static String unpadded(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != 2) {
            throw new IllegalStateException("the last record does not end as RFC 8188 says");
        }
        return new String(padded, 0, end, StandardCharsets.UTF_8);
    }

    /// Returns the key of an uncompressed point.
    static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
        var x = new BigInteger(1, Arrays.copyOfRange(point, 1, 33));
        var y = new BigInteger(1, Arrays.copyOfRange(point, 33, 65));
        return KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve()));
    }

    private static byte[] uncompressed(ECPublicKey key) {
        byte[] point = new byte[65];
        point[0] = 4;
        copy(key.getW().getAffineX(), point, 1);
        copy(key.getW().getAffineY(), point, 33);
        return point;
    }

    private static void copy(BigInteger number, byte[] target, int at) {
        byte[] bytes = number.toByteArray();
        int skipped = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, skipped, target, at + 32 - (bytes.length - skipped), bytes.length - skipped);
    }

    private static ECParameterSpec curve() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        return parameters.getParameterSpec(ECParameterSpec.class);
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(it -> it.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
