package com.loadrider.notifications.webpush;

import com.loadrider.notifications.sender.PushMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes the JSON that a service worker gets. With the address of the page, it also has the members by which a
/// browser can show the notification itself (Declarative Web Push, W3C Push API).
@Component
class WebPushPayload {

    private static final int DECLARATIVE = 8030;

    private final JsonMapper json;
    private final String pageUrl;

    WebPushPayload(JsonMapper json, WebPushProperties properties) {
        this.json = json;
        this.pageUrl = properties.pageUrl();
    }

    byte[] of(PushMessage message) {
        // Sorted, so that a message is always written alike.
        var payload = new TreeMap<String, Object>(message.data());
        payload.putAll(message.names());
        if (!pageUrl.isBlank()) {
            payload.put("web_push", DECLARATIVE);
            payload.put("notification", notification(message));
        }
        return json.writeValueAsString(payload).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, Object> notification(PushMessage message) {
        var notification = new TreeMap<String, Object>();
        notification.put("title", message.alert().title());
        notification.put("navigate", pageUrl);
        notification.put("silent", message.alert().isQuiet());
        notification.put("tag", message.tag());
        return notification;
    }
}
