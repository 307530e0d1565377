package com.loadrider.conversations.message;

import com.loadrider.events.Message;
import com.loadrider.events.MessageKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A message in a conversation: a text of a member, or a notice about a call. It never changes.
@Entity
@Table(name = "messages")
class ConversationMessage implements Persistable<Long> {

    @Id
    private long id;

    private long conversationId;
    private long position;
    private @Nullable Long senderId;
    private String text;
    private Instant createdAt;
    private @Nullable Notice notice;

    @Transient
    private boolean isNew;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ConversationMessage() {}

    private ConversationMessage(long id, long conversationId, String text, Instant createdAt) {
        this.id = id;
        this.conversationId = conversationId;
        this.position = id;
        this.text = text;
        this.createdAt = createdAt;
        this.isNew = true;
    }

    /// Creates the text message of a member.
    static ConversationMessage text(long id, long conversationId, long senderId, String text, Instant now) {
        var message = new ConversationMessage(id, conversationId, text, now);
        message.senderId = senderId;
        return message;
    }

    /// Creates a notice about a call.
    ///
    /// @param callVersion the version of the call that the notice describes
    static ConversationMessage notice(
            NoticePlace place, long conversationId, CallNoticeText what, int callVersion, Instant now) {
        var message = new ConversationMessage(place.id(), conversationId, what.text(), now);
        message.notice = Notice.of(what.notice(), callVersion);
        place.before().ifPresent(later -> {
            message.position = later.position();
            message.createdAt = later.createdAt().isBefore(now) ? later.createdAt() : now;
        });
        return message;
    }

    @Override
    public Long getId() {
        return id;
    }

    long conversationId() {
        return conversationId;
    }

    /// Returns the published form.
    Message published() {
        return new Message(
                id,
                conversationId,
                senderId,
                notice == null ? MessageKind.TEXT : MessageKind.CALL,
                text,
                notice == null ? null : notice.published(),
                createdAt);
    }

    @Override
    public boolean isNew() {
        return isNew;
    }

    @PostLoad
    void loaded() {
        isNew = false;
    }
}
