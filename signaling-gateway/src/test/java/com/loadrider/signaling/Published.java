package com.loadrider.signaling;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallEventType;
import com.loadrider.events.CallSession;
import com.loadrider.events.ConversationMembers;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Topics;
import com.loadrider.testkit.topic.TopicWriter;
import java.util.UUID;

/// What other services publish.
public final class Published {

    private Published() {}

    /// An event and the state it led to, as call-service publishes them.
    public static void by(CallEvent event) {
        event(event);
        state(event.call());
    }

    /// An event alone.
    public static void event(CallEvent event) {
        write(
                Topics.CALL_EVENTS,
                event.call().conversationId(),
                CallEventType.of(event).wireName(),
                event);
    }

    /// A state alone.
    public static void state(CallSession call) {
        write(Topics.CALL_STATE, call.callSessionId(), CallSession.TYPE, call);
    }

    /// A user has seen missed calls.
    public static void seen(MissedCallsSeen seen) {
        write(Topics.CALL_EVENTS, seen.conversationId(), MissedCallsSeen.TYPE, seen);
    }

    /// The members of a conversation.
    public static void members(ConversationMembers members) {
        write(Topics.CONVERSATION_MEMBERS, members.conversationId(), ConversationMembers.TYPE, members);
    }

    /// A message.
    public static void message(MessageWritten written) {
        write(Topics.MESSAGES, written.message().conversationId(), MessageWritten.TYPE, written);
    }

    private static void write(String topic, Object key, String type, Object value) {
        TopicWriter.shared().event(topic, key, type, UUID.randomUUID(), value);
    }
}
