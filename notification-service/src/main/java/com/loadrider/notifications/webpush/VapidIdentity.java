package com.loadrider.notifications.webpush;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import com.loadrider.notifications.sender.InvalidPushKeys;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Optional;

/// The identity of this installation at Web Push services (RFC 8292).
///
/// @param publicKey the public key in base64url, as browsers want it
/// @param webPush encrypts and signs
record VapidIdentity(String publicKey, WebPush webPush) {

    private static final String PAIR = "VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY";

    /// Reads the settings; empty if no key is set.
    ///
    /// @throws InvalidPushKeys if the settings do not fit together
    static Optional<VapidIdentity> of(WebPushProperties settings) {
        if (settings.publicKey().isBlank() && settings.privateKey().isBlank()) {
            return Optional.empty();
        }
        byte[] publicKey = decoded("VAPID_PUBLIC_KEY", settings.publicKey());
        if (!P256.isPoint(publicKey)) {
            throw new InvalidPushKeys("VAPID_PUBLIC_KEY must be an uncompressed point on P-256 in base64url.");
        }
        byte[] privateKey = decoded("VAPID_PRIVATE_KEY", settings.privateKey());
        if (!P256.isPrivateKey(privateKey)) {
            throw new InvalidPushKeys("VAPID_PRIVATE_KEY must be the 32 bytes of a key of P-256 in base64url.");
        }
        if (!isContact(settings.subject())) {
            throw new InvalidPushKeys("VAPID_SUBJECT must be a mailto: or https: address, which push services want.");
        }
        String encoded = encoded(publicKey);
        return Optional.of(
                new VapidIdentity(encoded, new WebPush(settings.subject(), pair(encoded, encoded(privateKey)))));
    }

    private static VapidKeys pair(String publicKey, String privateKey) {
        try {
            return VapidKeys.fromUncompressedBytes(publicKey, privateKey);
        } catch (IllegalArgumentException _) {
            throw new InvalidPushKeys(PAIR + " are not the two keys of one pair.");
        }
    }

    private static String encoded(byte[] key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private static byte[] decoded(String name, String text) {
        if (text.isBlank()) {
            throw new InvalidPushKeys(PAIR + " must both be set, but " + name + " is missing.");
        }
        try {
            return Base64.getUrlDecoder().decode(text.strip());
        } catch (IllegalArgumentException _) {
            throw new InvalidPushKeys(name + " must be in base64url.");
        }
    }

    private static boolean isContact(String subject) {
        try {
            URI contact = new URI(subject);
            String scheme = contact.getScheme();
            return "mailto".equals(scheme)
                    ? contact.getSchemeSpecificPart().contains("@")
                    : "https".equals(scheme) && contact.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /// Leaves out the keys.
    @Override
    public String toString() {
        return "VapidIdentity[]";
    }
}
