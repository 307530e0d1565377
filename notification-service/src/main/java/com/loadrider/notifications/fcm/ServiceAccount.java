package com.loadrider.notifications.fcm;

import com.loadrider.notifications.sender.InvalidPushKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A service account of Google.
///
/// @param project the project of the app
/// @param email the name of the account
/// @param tokenUri where it gets access tokens
/// @param key signs the requests for tokens
record ServiceAccount(String project, String email, URI tokenUri, PrivateKey key) {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
    private static final Duration LIFE = Duration.ofHours(1);

    /// Reads an account; empty if the text is.
    ///
    /// @throws InvalidPushKeys if the text is not the key of an account
    static Optional<ServiceAccount> of(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            JsonNode json = JsonMapper.shared().readTree(text);
            return Optional.of(new ServiceAccount(
                    member(json, "project_id"),
                    member(json, "client_email"),
                    URI.create(member(json, "token_uri")),
                    key(member(json, "private_key"))));
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException _) {
            throw new InvalidPushKeys("FCM_SERVICE_ACCOUNT must be the JSON of a key of a service account.");
        }
    }

    private static String member(JsonNode json, String name) {
        String value = json.path(name).asString("");
        if (value.isBlank() || (name.equals("project_id") && !value.matches("[a-z0-9-]{1,64}"))) {
            throw new IllegalArgumentException(name);
        }
        return value;
    }

    private static PrivateKey key(String pem) throws GeneralSecurityException {
        String base64 = pem.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    /// Returns the assertion that is exchanged for an access token (RFC 7523).
    String assertion(Instant now) {
        String text = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + base64(JsonMapper.shared()
                        .writeValueAsBytes(Map.of(
                                "iss",
                                email,
                                "scope",
                                SCOPE,
                                "aud",
                                tokenUri.toString(),
                                "iat",
                                now.getEpochSecond(),
                                "exp",
                                now.plus(LIFE).getEpochSecond())));
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + base64(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with RSA", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// Leaves out the key.
    @Override
    public String toString() {
        return "ServiceAccount[" + project + "]";
    }
}
