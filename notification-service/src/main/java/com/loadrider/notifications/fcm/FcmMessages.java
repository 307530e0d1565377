package com.loadrider.notifications.fcm;

import com.loadrider.notifications.sender.PlatformPrivacy;
import com.loadrider.notifications.sender.PushMessage;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/// Writes messages for Firebase. They have data only: the app decides what to show, since a notification of the
/// platform could not ring, and could not be replaced by the app.
final class FcmMessages {

    private final JsonMapper json;
    private final PlatformPrivacy privacy;

    FcmMessages(JsonMapper json, PlatformPrivacy privacy) {
        this.json = json;
        this.privacy = privacy;
    }

    String of(String token, PushMessage message) {
        var android = Map.of(
                "priority",
                message.urgent() ? "HIGH" : "NORMAL",
                "ttl",
                message.timeToLive().toSeconds() + "s",
                "collapse_key",
                message.collapseKey());
        return json.writeValueAsString(
                Map.of("message", Map.of("token", token, "data", data(message), "android", android)));
    }

    /// The values of data must be strings. What is none is written as JSON.
    private Map<String, String> data(PushMessage message) {
        var data = new TreeMap<String, String>();
        privacy.dataOf(message)
                .forEach((name, value) ->
                        data.put(name, value instanceof String text ? text : json.writeValueAsString(value)));
        return data;
    }
}
