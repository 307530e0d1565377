package com.loadrider.conversations.callnotice;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.conversations.conversation.Conversations;
import com.loadrider.conversations.conversation.MembershipRequests;
import com.loadrider.conversations.directory.DisplayNames;
import com.loadrider.conversations.message.CallNoticeText;
import com.loadrider.conversations.message.MessageStore;
import com.loadrider.events.CallNotice;
import com.loadrider.events.CallSession;
import com.loadrider.service.kafka.UnreadableRecordException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a notice, publishes it, and marks its event as processed, in one transaction. A caller with an open request
/// to the conversation accepts it by calling.
@Component
class CallNoticeWriter {

    private final Conversations conversations;
    private final ProcessedEvents processed;
    private final MessageStore messages;
    private final DisplayNames names;
    private final MembershipRequests requests;

    CallNoticeWriter(
            Conversations conversations,
            ProcessedEvents processed,
            MessageStore messages,
            DisplayNames names,
            MembershipRequests requests) {
        this.conversations = conversations;
        this.processed = processed;
        this.messages = messages;
        this.names = names;
        this.requests = requests;
    }

    /// Writes the notice of an event.
    ///
    /// @throws UnreadableRecordException if the conversation does not exist, or the call does not belong to it
    @Transactional
    NoticeOutcome write(UUID eventId, CallSession call, CallNoticeText what) {
        Instant now = conversations.lock(call.conversationId()).orElseThrow(() -> unknown(call));
        Conversation conversation = conversations.find(call.conversationId()).orElseThrow(() -> unknown(call));
        MatchingEvent.requireMembers(call, conversation);
        if (!processed.add(eventId)) {
            return NoticeOutcome.REPEATED;
        }
        if (conversation.isDeleted()) {
            return NoticeOutcome.TOO_LATE;
        }
        names.update(call.callerId(), call.callerName());
        if (what.notice().event() == CallNotice.Event.INITIATED || what.notice().event() == CallNotice.Event.BUSY) {
            requests.accept(conversation, call.callerId());
        }
        return messages.writeNotice(conversation, what, call.version(), now)
                ? NoticeOutcome.WRITTEN
                : NoticeOutcome.REPEATED;
    }

    private static UnreadableRecordException unknown(CallSession call) {
        return new UnreadableRecordException("there is no conversation " + call.conversationId(), null);
    }
}
