package com.loadrider.conversations.callnotice;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.service.kafka.UnreadableRecordException;
import java.util.stream.LongStream;

/// Rejects inconsistent events, which then become dead letters. A notice in the wrong conversation would reveal a call
/// to users who are not part of it.
final class MatchingEvent {

    private MatchingEvent() {}

    /// Requires that the key of the record is the conversation of the call, and that the call has the users of its
    /// mode.
    @SuppressWarnings("NullAway") // what is read from a record may lack anything
    static void requireCall(CallEvent event, long key) {
        CallSession call = event.call();
        if (call == null || call.callType() == null || call.status() == null) {
            throw new UnreadableRecordException("the event has no call, or the call no type or status", null);
        }
        if (call.isGroup() == (call.receiverId() != null)) {
            throw new UnreadableRecordException("a direct call has a receiver, a group call has none", null);
        }
        if (call.conversationId() != key) {
            throw new UnreadableRecordException(
                    "the key is " + key + ", but the call's conversation is " + call.conversationId(), null);
        }
    }

    /// Requires that all users of the call are, or were, members of the conversation.
    static void requireMembers(CallSession call, Conversation conversation) {
        if (!users(call).allMatch(conversation::hasHad)) {
            throw new UnreadableRecordException(
                    "call " + call.callSessionId() + " is between users who are not in conversation "
                            + conversation.getId(),
                    null);
        }
    }

    private static LongStream users(CallSession call) {
        Long receiver = call.receiverId();
        var known = receiver == null ? LongStream.of(call.callerId()) : LongStream.of(call.callerId(), receiver);
        return LongStream.concat(known, call.participants().stream().mapToLong(CallParticipant::userId));
    }
}
