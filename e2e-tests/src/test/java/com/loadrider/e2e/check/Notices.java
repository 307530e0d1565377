package com.loadrider.e2e.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Compares the call notices of a conversation with the events of its calls: each event that needs a notice has exactly
/// one, and the notices of a call are in the order of its events.
final class Notices {

    private static final Map<String, String> DESERVED = Map.of(
            "call.initiated", "initiated",
            "call.accepted", "accepted",
            "call.declined", "declined",
            "call.ended", "ended",
            "call.missed", "missed",
            "call.busy", "busy");

    private Notices() {}

    /// Returns the number of notices that a call needs.
    static long deserved(EventHistory history) {
        return expected(history).count();
    }

    /// @param messages of the conversation, the oldest first
    /// @throws AssertionError if a notice is missing, duplicated or out of order
    static void verify(List<JsonNode> messages, List<EventHistory> histories) {
        for (var history : histories) {
            var expected = expected(history).toList();
            var written = written(messages, history.callSessionId());
            if (!written.equals(expected)) {
                throw new AssertionError("Notices are " + written + ", not " + expected + ", for " + history);
            }
        }
        var known = histories.stream().map(EventHistory::callSessionId).toList();
        for (var message : messages) {
            if (isNotice(message)
                    && !known.contains(message.at("/call/callSessionId").asLong())) {
                throw new AssertionError("A notice of a call that is not of this conversation: " + message);
            }
        }
    }

    static boolean isNotice(JsonNode message) {
        return message.path("kind").asString("").equals("call");
    }

    private static Stream<String> expected(EventHistory history) {
        return history.types().stream().filter(DESERVED::containsKey).map(DESERVED::get);
    }

    private static List<String> written(List<JsonNode> messages, long callSessionId) {
        return messages.stream()
                .filter(Notices::isNotice)
                .filter(it -> it.at("/call/callSessionId").asLong() == callSessionId)
                .map(it -> it.at("/call/event").asString())
                .toList();
    }
}
