package com.loadrider.notifications.subscription.web;

import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushSenders;
import com.loadrider.notifications.webpush.WebPushSettings;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoint that says which kinds of devices are sent to here.
@RestController
class PushConfigController {

    private final PushSenders senders;
    private final WebPushSettings webPush;

    PushConfigController(PushSenders senders, WebPushSettings webPush) {
        this.senders = senders;
        this.webPush = webPush;
    }

    @GetMapping("/api/v1/push/config")
    PushConfig config() {
        Set<PushKind> kinds = senders.kinds();
        return new PushConfig(
                webPush.publicKey().map(PushConfig.WebPush::new).orElse(null),
                kinds.contains(PushKind.APNS) || kinds.contains(PushKind.APNS_VOIP),
                kinds.contains(PushKind.FCM));
    }

    /// What devices can subscribe for.
    ///
    /// @param webPush what browsers need; null if Web Push is off
    /// @param apns whether Apple's devices are sent to
    /// @param fcm whether Firebase's devices are sent to
    record PushConfig(@Nullable WebPush webPush, boolean apns, boolean fcm) {

        /// What browsers need.
        ///
        /// @param vapidPublicKey the `applicationServerKey` of `PushManager.subscribe()`, in base64url
        record WebPush(String vapidPublicKey) {}
    }
}
