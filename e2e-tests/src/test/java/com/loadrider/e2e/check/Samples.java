package com.loadrider.e2e.check;

import com.loadrider.testkit.topic.TopicRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Records and messages of the services, reduced to the fields that the checks read.
final class Samples {

    static final long CALL = 7;

    private Samples() {}

    static TopicRecord event(String id, String type, int version) {
        return record(id, type, "{\"call\":{\"callSessionId\":%d,\"version\":%d}}".formatted(CALL, version));
    }

    static TopicRecord message(String id, JsonNode message) {
        return record(id, "message.written", "{\"message\":%s}".formatted(message));
    }

    static EventHistory history(String... types) {
        var events = new ArrayList<TopicRecord>();
        for (var type : types) {
            events.add(event("id" + events.size(), type, events.size() + 1));
        }
        return new EventHistory(CALL, List.copyOf(events));
    }

    static JsonNode notice(long messageId, long call, String event) {
        return JsonMapper.shared()
                .readTree("{\"messageId\":%d,\"kind\":\"call\",\"call\":{\"callSessionId\":%d,\"event\":\"%s\"}}"
                        .formatted(messageId, call, event));
    }

    static JsonNode text(long messageId) {
        return JsonMapper.shared().readTree("{\"messageId\":%d,\"kind\":\"text\",\"call\":null}".formatted(messageId));
    }

    private static TopicRecord record(String id, String type, String value) {
        return new TopicRecord("topic", 0, 0, "1", value, Map.of("ce_id", id, "ce_type", type));
    }
}
