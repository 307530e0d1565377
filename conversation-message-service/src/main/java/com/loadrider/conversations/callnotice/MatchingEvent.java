package com.loadrider.conversations.callnotice;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.service.kafka.UnreadableRecordException;

/// Rejects inconsistent events, which then become dead letters. A notice in the wrong conversation would reveal a call
/// to users who are not part of it.
final class MatchingEvent {

    private MatchingEvent() {}

    /// Requires that the key of the record is the conversation of the call.
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

    /// Requires that both users are, or were, members of the conversation.
    static void requireMembers(CallSession call, Conversation conversation) {
        if (!conversation.hasHad(call.callerId()) || !conversation.hasHad(call.receiverId())) {
            throw new UnreadableRecordException(
                    "call " + call.callSessionId() + " is between users who are not in conversation "
                            + conversation.getId(),
                    null);
        }
    }
}
