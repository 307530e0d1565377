package com.loadrider.conversations.message;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.conversations.conversation.Conversations;
import com.loadrider.conversations.conversation.MembershipRequests;
import com.loadrider.events.Message;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes messages. All messages of a conversation are written and published under its row lock, so that ids, times and
/// records have the same order.
@Service
public class MessageStore {

    private final Conversations conversations;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final MessagePublication publication;
    private final MembershipRequests requests;

    MessageStore(
            Conversations conversations,
            Messages messages,
            JdbcClient jdbc,
            MessagePublication publication,
            MembershipRequests requests) {
        this.conversations = conversations;
        this.messages = messages;
        this.jdbc = jdbc;
        this.publication = publication;
        this.requests = requests;
    }

    /// Writes a message of a member, and accepts the member's request if there is one. Returns empty if there
    /// is no such conversation or the user is not a member.
    @Transactional
    public Optional<Message> writeText(long conversationId, long senderId, String text) {
        return conversations
                .lock(conversationId)
                .flatMap(now -> conversations
                        .find(conversationId)
                        .filter(it -> it.hasMember(senderId))
                        .map(it -> {
                            requests.accept(it, senderId);
                            return store(
                                    it,
                                    ConversationMessage.text(messages.nextId(), conversationId, senderId, text, now));
                        }));
    }

    /// Writes a notice about a call. Changes nothing if there is a notice of this event already.
    ///
    /// @param conversation must be locked by the current transaction
    /// @param version the version of the call; it defines the order of the notices of a call, even if they
    ///     arrive late
    /// @param now when the lock was taken
    /// @return whether a notice was written
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean writeNotice(Conversation conversation, CallNoticeText what, int version, Instant now) {
        NoticePlace place = NoticePlace.of(jdbc, what.notice(), version);
        if (place.isTaken()) {
            return false;
        }
        store(conversation, ConversationMessage.notice(place, conversation.getId(), what, version, now));
        return true;
    }

    /// Stores and publishes a message. A member with an open request is not notified, but can read the message.
    private Message store(Conversation conversation, ConversationMessage message) {
        Message published = messages.saveAndFlush(message).published();
        publication.publish(published, conversation.acceptedIds());
        return published;
    }
}
