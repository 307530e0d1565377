package com.loadrider.notifications.apns;

import com.eatthepath.pushy.apns.ApnsClientBuilder;
import com.eatthepath.pushy.apns.auth.ApnsSigningKey;
import com.loadrider.notifications.sender.InvalidPushKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.regex.Pattern;

/// Reads the settings of Apple's push service.
final class ApnsClients {

    private static final Pattern ID = Pattern.compile("[A-Z0-9]{10}");
    private static final Pattern BUNDLE = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private ApnsClients() {}

    /// Returns a builder of a client that signs with the configured key.
    ///
    /// @throws InvalidPushKeys if the settings do not fit together
    static ApnsClientBuilder builder(ApnsProperties settings) {
        require("APNS_KEY_ID", settings.keyId(), ID, "the 10 characters of a key id");
        require("APNS_TEAM_ID", settings.teamId(), ID, "the 10 characters of a team id");
        require("APNS_TOPIC", settings.topic(), BUNDLE, "the bundle id of the app");
        return new ApnsClientBuilder()
                .setApnsServer(settings.host())
                .setConnectionTimeout(settings.timeout())
                .setSigningKey(key(settings));
    }

    private static void require(String name, String value, Pattern pattern, String expected) {
        if (!pattern.matcher(value).matches()) {
            throw new InvalidPushKeys(name + " must be " + expected + ", because APNS_KEY is set.");
        }
    }

    private static ApnsSigningKey key(ApnsProperties settings) {
        try {
            // In an environment, a text of several lines is often written in one.
            byte[] pem = settings.key().replace("\\n", "\n").getBytes(StandardCharsets.UTF_8);
            return ApnsSigningKey.loadFromInputStream(
                    new ByteArrayInputStream(pem), settings.teamId(), settings.keyId());
        } catch (IOException | GeneralSecurityException | RuntimeException _) {
            throw new InvalidPushKeys("APNS_KEY must be the text of the .p8 file of a signing key.");
        }
    }
}
