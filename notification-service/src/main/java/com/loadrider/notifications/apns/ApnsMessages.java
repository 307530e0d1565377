package com.loadrider.notifications.apns;

import com.eatthepath.pushy.apns.DeliveryPriority;
import com.eatthepath.pushy.apns.PushType;
import com.eatthepath.pushy.apns.util.SimpleApnsPushNotification;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PlatformPrivacy;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushTarget;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Writes messages for Apple. A VoIP push shows nothing by itself: the app reports the call to CallKit. Apple has one
/// id for what is replaced at the push service and on the device.
final class ApnsMessages {

    private static final String VOIP = ".voip";

    private final JsonMapper json;
    private final PlatformPrivacy privacy;
    private final String topic;

    ApnsMessages(JsonMapper json, PlatformPrivacy privacy, String topic) {
        this.json = json;
        this.privacy = privacy;
        this.topic = topic;
    }

    /// Returns the app that messages go to.
    String topic() {
        return topic;
    }

    SimpleApnsPushNotification of(PushTarget target, PushMessage message, Instant now) {
        boolean isVoip = target.kind() == PushKind.APNS_VOIP;
        var payload = new TreeMap<String, Object>(privacy.dataOf(message));
        payload.put("aps", isVoip ? Map.of() : visible(message));
        return new SimpleApnsPushNotification(
                target.address(),
                isVoip ? topic + VOIP : topic,
                json.writeValueAsString(payload),
                now.plus(message.timeToLive()),
                message.urgent() ? DeliveryPriority.IMMEDIATE : DeliveryPriority.CONSERVE_POWER,
                isVoip ? PushType.VOIP : PushType.ALERT,
                message.tag());
    }

    private Map<String, Object> visible(PushMessage message) {
        var aps = new TreeMap<String, Object>();
        aps.put("alert", Map.of("title", privacy.titleOf(message)));
        aps.put("thread-id", message.tag());
        aps.put("mutable-content", 1);
        aps.put("interruption-level", interruption(message));
        if (!message.alert().isQuiet()) {
            aps.put("sound", "default");
        }
        return aps;
    }

    private static String interruption(PushMessage message) {
        if (message.alert().isQuiet()) {
            return "passive";
        }
        return message.urgent() ? "time-sensitive" : "active";
    }
}
