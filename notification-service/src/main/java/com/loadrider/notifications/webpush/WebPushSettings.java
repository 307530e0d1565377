package com.loadrider.notifications.webpush;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// What clients have to know of Web Push here.
@Component
public class WebPushSettings {

    private final Optional<VapidIdentity> identity;

    WebPushSettings(WebPushProperties properties) {
        this.identity = VapidIdentity.of(properties);
    }

    /// Returns the key for which browsers subscribe, in base64url; empty if Web Push is off.
    public Optional<String> publicKey() {
        return identity.map(VapidIdentity::publicKey);
    }

    Optional<VapidIdentity> identity() {
        return identity;
    }
}
