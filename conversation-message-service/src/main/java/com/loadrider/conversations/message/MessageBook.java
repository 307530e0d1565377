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

/// Writes messages. Whatever is written to a conversation is written, and published, under its row lock: so ids,
/// times and records are in one order.
@Service
public class MessageBook {

    private final Conversations conversations;
    private final Messages messages;
    private final JdbcClient jdbc;
    private final MessagePublication publication;
    private final MembershipRequests requests;

    MessageBook(
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

    /// A member says something, and so accepts the request it may have; empty when there is no such conversation or the
    /// user is not in it.
    @Transactional
    public Optional<Message> say(long conversationId, long senderId, String text) {
        return conversations
                .lock(conversationId)
                .flatMap(now -> conversations
                        .find(conversationId)
                        .filter(it -> it.hasMember(senderId))
                        .map(it -> {
                            requests.accept(it, senderId);
                            return write(
                                    it,
                                    ConversationMessage.said(messages.nextId(), conversationId, senderId, text, now));
                        }));
    }

    /// Something became of a call; changes nothing when a notice of it is there already.
    ///
    /// @param conversation where, locked by the transaction under way
    /// @param version of the call; notices of one call stand in this order, whichever comes first
    /// @param now when the lock was got
    /// @return whether a notice was written
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean note(Conversation conversation, CallNoticeText what, int version, Instant now) {
        NoticePlace place = NoticePlace.of(jdbc, what.notice(), version);
        if (place.isTaken()) {
            return false;
        }
        write(conversation, ConversationMessage.noticed(place, conversation.getId(), what, version, now));
        return true;
    }

    /// A member with a request is not told; it finds the message when it looks into the conversation.
    private Message write(Conversation conversation, ConversationMessage message) {
        Message published = messages.saveAndFlush(message).published();
        publication.publish(published, conversation.acceptedIds());
        return published;
    }
}
