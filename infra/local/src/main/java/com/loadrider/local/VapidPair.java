package com.loadrider.local;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/// The keys by which push services know this stack (RFC 8292), kept in a file that only its owner may read. Browsers
/// subscribe for the public key, so the pair must stay the same.
///
/// @param file where they are
record VapidPair(Path file) {

    private static final int NUMBER_BYTES = 32;

    /// Reads the pair as environment variables of notification-service; makes it at the first start.
    Map<String, String> readOrCreate() throws IOException {
        synchronized (VapidPair.class) {
            if (!Files.exists(file)) {
                create();
            }
        }
        var pair = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            pair.load(reader);
        }
        return pair.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, pair::getProperty));
    }

    private void create() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        // Only the owner can read temporary files, and the rename makes the whole pair appear at once.
        var fresh = Files.createTempFile(folder, "vapid-", ".properties");
        Files.writeString(fresh, text(generate()));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot make a key of P-256.", e);
        }
    }

    private static String text(KeyPair pair) {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        var uncompressed = new byte[1 + 2 * NUMBER_BYTES];
        uncompressed[0] = 4;
        copy(point.getAffineX(), uncompressed, 1);
        copy(point.getAffineY(), uncompressed, 1 + NUMBER_BYTES);
        var secret = new byte[NUMBER_BYTES];
        copy(((ECPrivateKey) pair.getPrivate()).getS(), secret, 0);
        return "VAPID_PUBLIC_KEY=" + base64url(uncompressed) + "\nVAPID_PRIVATE_KEY=" + base64url(secret) + "\n";
    }

    /// Writes a number with leading zeros and without a sign.
    private static void copy(BigInteger number, byte[] target, int at) {
        var bytes = number.toByteArray();
        var length = Math.min(bytes.length, NUMBER_BYTES);
        System.arraycopy(bytes, bytes.length - length, target, at + NUMBER_BYTES - length, length);
    }

    private static String base64url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
