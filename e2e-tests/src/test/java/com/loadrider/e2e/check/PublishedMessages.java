package com.loadrider.e2e.check;

import com.loadrider.testkit.topic.TopicRecord;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Compares the messages of a conversation in `conversations.messages.v1` with those in REST.
final class PublishedMessages {

    private PublishedMessages() {}

    /// @param records of the topic with the conversation's key, in order; redeliveries are fine
    /// @param messages of the conversation, the oldest first
    /// @throws AssertionError when one is missing, different, out of order, or published under two ids
    static void verify(List<TopicRecord> records, List<JsonNode> messages) {
        var published = new LinkedHashMap<String, JsonNode>();
        records.forEach(it -> published.putIfAbsent(it.id(), it.json().get("message")));
        var distinct = List.copyOf(published.values());
        if (!distinct.equals(messages)) {
            throw new AssertionError("Published were " + distinct + ", but REST shows " + messages);
        }
    }
}
