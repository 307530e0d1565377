package com.loadrider.conversations.callnotice;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.service.kafka.UnreadableRecordException;

/// Refuses events that cannot be true; they are parked, for a notice in the wrong conversation would tell of a call to
/// people whom it does not concern.
final class MatchingEvent {

    private MatchingEvent() {}

    /// The record's key is its conversation.
    @SuppressWarnings("NullAway") // what is read from a record may lack anything
    static void requireKey(CallEvent event, long key) {
        CallSession call = event.call();
        if (call == null || call.callType() == null) {
            throw new UnreadableRecordException("the event has no call, or the call no type", null);
        }
        if (call.conversationId() != key) {
            throw new UnreadableRecordException(
                    "the key is " + key + ", but the call's conversation is " + call.conversationId(), null);
        }
    }

    /// Both users are, or were, in the conversation.
    static void requireMembers(CallSession call, Conversation conversation) {
        if (!conversation.hasHad(call.callerId()) || !conversation.hasHad(call.receiverId())) {
            throw new UnreadableRecordException(
                    "call " + call.callSessionId() + " is between users who are not in conversation "
                            + conversation.getId(),
                    null);
        }
    }
}
