package com.loadrider.e2e.check;

import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Conversation;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Checks a conversation after a journey: every call has ended, its events have the versions 1 to n, its last published
/// state is the latest one, every event that needs a notice has exactly one, in order, and every message was published.
///
/// @param stack where to look
public record ConversationInvariants(TestStack stack) {

    // Whatever was killed has to come back, be told that its predecessor is gone, and catch up.
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /// Waits until all records have arrived, and then checks them.
    ///
    /// @throws AssertionError if an invariant is broken
    public void verify(Conversation conversation) {
        try (var events = TopicReader.of(stack.kafka(), "calls.events.v1");
                var states = TopicReader.of(stack.kafka(), "calls.state.v1");
                var published = TopicReader.of(stack.kafka(), "conversations.messages.v1")) {
            var histories = new ArrayList<EventHistory>();
            for (var call : conversation.calls()) {
                var history = history(events, call.get("callSessionId").asLong(), conversation.id());
                history.verify();
                verifyState(states, history);
                histories.add(history);
            }
            var messages = messages(conversation, histories);
            Notices.verify(messages, histories);
            verifyPublished(published, messages, conversation);
        }
    }

    /// Waits until the call is over, and returns its events.
    ///
    /// @param events reader of `calls.events.v1`
    private static EventHistory history(TopicReader events, long call, long conversation) {
        return await("the end of call " + call)
                .atMost(LIMIT)
                .until(() -> EventHistory.of(call, events.withKey(conversation)), EventHistory::isOver);
    }

    private static void verifyState(TopicReader states, EventHistory history) {
        var last = history.calls().getLast();
        await("the last state of " + history)
                .atMost(LIMIT)
                .until(
                        () -> states.withKey(history.callSessionId()),
                        them -> !them.isEmpty() && last.equals(them.getLast().json()));
    }

    private static List<JsonNode> messages(Conversation conversation, List<EventHistory> histories) {
        var deserved = histories.stream().mapToLong(Notices::deserved).sum();
        return await("the notices of " + histories)
                .atMost(LIMIT)
                .until(
                        conversation::messages,
                        them -> them.stream().filter(Notices::isNotice).count() >= deserved);
    }

    private static void verifyPublished(TopicReader published, List<JsonNode> messages, Conversation conversation) {
        List<TopicRecord> records = await("the publication of " + messages)
                .atMost(LIMIT)
                .until(
                        () -> published.withKey(conversation.id()),
                        them -> them.stream().map(TopicRecord::id).distinct().count() >= messages.size());
        PublishedMessages.verify(records, messages);
    }
}
