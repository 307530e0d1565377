package com.loadrider.notifications.webpush;

import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushMessage.Alert;
import java.time.Duration;
import java.util.Map;

/// Messages that tests send.
final class TestMessages {

    private TestMessages() {}

    static PushMessage ring() {
        return ringFor(Duration.ofMillis(39_900));
    }

    static PushMessage ringFor(Duration timeToLive) {
        return new PushMessage(
                Map.of("type", "ring", "tag", "call-981"),
                Map.of("callerName", "Alice"),
                new Alert("Alice is calling", "Incoming call", false),
                "call-981",
                "call-981",
                timeToLive,
                true);
    }
}
