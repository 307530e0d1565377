package com.loadrider.service.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Reads the keys of a set (RFC 7517) that can verify RS256 or ES256. Ignores all other keys, because issuers also
/// publish keys for other purposes. Reads only the members that are needed.
final class UsableKeys {

    private static final Logger log = LoggerFactory.getLogger(UsableKeys.class);

    /// The shortest allowed modulus in bits (RFC 7518, section 3.3).
    private static final int SHORTEST_MODULUS = 2048;

    private UsableKeys() {}

    /// Returns the usable keys of a document.
    ///
    /// @throws JWKSetUnavailableException if the document is not a set of keys
    static JWKSet in(JsonNode document, String address) throws JWKSetUnavailableException {
        if (!document.path("keys").isArray()) {
            throw new JWKSetUnavailableException(address + " answers no set of keys");
        }
        List<JWK> usable = document.path("keys")
                .valueStream()
                .map(UsableKeys::usable)
                .filter(Objects::nonNull)
                .toList();
        if (usable.isEmpty()) {
            log.warn("{} has no key for RS256 or ES256, so every token will be refused", address);
        }
        return new JWKSet(usable);
    }

    private static @Nullable JWK usable(JsonNode key) {
        try {
            return switch (text(key, "kty")) {
                case "RSA" -> isFor("RS256", key) ? rsa(key) : null;
                case "EC" -> isFor("ES256", key) ? curve(key) : null;
                case null, default -> null;
            };
        } catch (JOSEException | RuntimeException broken) {
            log.debug("A key of the issuer is passed over", broken);
            return null;
        }
    }

    private static boolean isFor(String algorithm, JsonNode key) {
        String use = text(key, "use");
        String only = text(key, "alg");
        JsonNode operations = key.path("key_ops");
        return (use == null || use.equals("sig"))
                && (only == null || only.equals(algorithm))
                && (operations.isMissingNode() || operations.isNull() || areOfSignatures(operations));
    }

    /// Returns whether the operations include signatures. For a public key, `sign` refers to its private key.
    private static boolean areOfSignatures(JsonNode operations) {
        return operations
                .valueStream()
                .map(it -> it.stringValue(""))
                .anyMatch(it -> it.equals("verify") || it.equals("sign"));
    }

    private static @Nullable JWK rsa(JsonNode key) throws JOSEException {
        var rsa = new RSAKey.Builder(bytes(key, "n"), bytes(key, "e"))
                .keyID(text(key, "kid"))
                .build();
        return rsa.toRSAPublicKey().getModulus().bitLength() < SHORTEST_MODULUS ? null : rsa;
    }

    private static @Nullable JWK curve(JsonNode key) {
        return "P-256".equals(text(key, "crv"))
                ? new ECKey.Builder(Curve.P_256, bytes(key, "x"), bytes(key, "y"))
                        .keyID(text(key, "kid"))
                        .build()
                : null;
    }

    private static Base64URL bytes(JsonNode key, String member) {
        return new Base64URL(Objects.requireNonNull(text(key, member), member));
    }

    /// Returns the text of a member; null if the member is missing.
    ///
    /// @throws tools.jackson.databind.exc.JsonNodeException if the member is not a string
    private static @Nullable String text(JsonNode key, String member) {
        JsonNode value = key.path(member);
        return value.isMissingNode() || value.isNull() ? null : value.stringValue();
    }
}
