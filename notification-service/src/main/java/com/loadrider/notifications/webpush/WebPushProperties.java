package com.loadrider.notifications.webpush;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of Web Push, which is off unless both keys are set.
///
/// @param publicKey the public VAPID key (RFC 8292): an uncompressed point on P-256, in base64url. Browsers subscribe
///     for this key, so another key makes all subscriptions useless
/// @param privateKey the private VAPID key: 32 bytes in base64url
/// @param subject whom a push service may turn to: a `mailto:` or `https:` address; needed with the keys
/// @param pageUrl the address of the call page. With it, messages also carry what browsers need that show
///     notifications without a service worker (Declarative Web Push)
/// @param timeout how long a push service may take to answer, at most 10 s
@ConfigurationProperties("push.web-push")
record WebPushProperties(
        @DefaultValue("") String publicKey,
        @DefaultValue("") String privateKey,
        @DefaultValue("") String subject,
        @DefaultValue("") String pageUrl,
        @DefaultValue("5s") Duration timeout) {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    WebPushProperties {
        if (timeout.compareTo(Duration.ofMillis(1)) < 0 || timeout.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("push.web-push.timeout must be 1ms to 10s, but is " + timeout);
        }
    }

    /// Leaves out the private key.
    @Override
    public String toString() {
        return "WebPushProperties[]";
    }
}
