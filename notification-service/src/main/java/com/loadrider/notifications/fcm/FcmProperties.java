package com.loadrider.notifications.fcm;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of Firebase Cloud Messaging, which is off unless the account is set.
///
/// @param serviceAccount the JSON of a key of a service account that may send messages
/// @param url the address of the API
/// @param timeout how long Google may take to answer, with the access token, at most 10 s
@ConfigurationProperties("push.fcm")
record FcmProperties(
        @DefaultValue("") String serviceAccount,
        @DefaultValue("https://fcm.googleapis.com") URI url,
        @DefaultValue("5s") Duration timeout) {

    FcmProperties {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(Duration.ofSeconds(10)) > 0) {
            throw new IllegalArgumentException("push.fcm.timeout must be 1ms to 10s, but is " + timeout);
        }
    }

    /// Leaves out the key.
    @Override
    public String toString() {
        return "FcmProperties[]";
    }
}
