package com.loadrider.notifications.apns;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of Apple's push service, which is off unless the key is set.
///
/// @param key the signing key of the developer account: the text of its `.p8` file
/// @param keyId the id of the key, 10 characters
/// @param teamId the id of the developer team, 10 characters
/// @param topic the bundle id of the app. VoIP pushes go to the same id with `.voip`
/// @param host `api.push.apple.com`, or `api.sandbox.push.apple.com` for apps that were installed by Xcode
/// @param timeout how long Apple may take to answer, at most 10 s
@ConfigurationProperties("push.apns")
record ApnsProperties(
        @DefaultValue("") String key,
        @DefaultValue("") String keyId,
        @DefaultValue("") String teamId,
        @DefaultValue("") String topic,
        @DefaultValue("api.push.apple.com") String host,
        @DefaultValue("5s") Duration timeout) {

    ApnsProperties {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("push.apns.timeout must be 1ms to 10s, but is " + timeout);
        }
    }

    boolean isOn() {
        return !key.isBlank();
    }

    /// Leaves out the key.
    @Override
    public String toString() {
        return "ApnsProperties[]";
    }
}
