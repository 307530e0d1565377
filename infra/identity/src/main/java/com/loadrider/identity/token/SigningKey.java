package com.loadrider.identity.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.ParseException;

/// The RSA key that signs every token, kept in a file as a JWK (RFC 7517) that only its owner may read.
///
/// @param file where it is
record SigningKey(Path file) {

    private static final int BITS = 2048;

    /// Reads the key; makes it at the first start.
    RSAKey readOrCreate() throws IOException {
        if (!Files.exists(file)) {
            create();
        }
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException("No RSA key in JWK form is in " + file, e);
        }
    }

    private void create() throws IOException {
        var absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.getParent());
        // Temporary files are made for the owner's eyes only, and the rename makes the whole key appear at once.
        var fresh = Files.createTempFile(absolute.getParent(), "key-", ".json");
        Files.writeString(fresh, generate().toJSONString());
        Files.move(fresh, absolute, StandardCopyOption.ATOMIC_MOVE);
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java cannot make an RSA key.", e);
        }
    }
}
