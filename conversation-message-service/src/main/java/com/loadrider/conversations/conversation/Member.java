package com.loadrider.conversations.conversation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A user who is, or was, in a conversation.
@Entity
@Table(name = "conversation_members")
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // what joins it to its conversation
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Conversation conversation;

    private long userId;

    @SuppressWarnings("UnusedVariable") // kept for people who look into the table
    private Instant joinedAt;

    private @Nullable Instant leftAt;
    private @Nullable Long requestedBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Member() {}

    Member(Conversation conversation, long userId, @Nullable Long requestedBy, Instant now) {
        this.conversation = conversation;
        this.userId = userId;
        this.requestedBy = requestedBy;
        this.joinedAt = now;
    }

    long userId() {
        return userId;
    }

    boolean isPresent() {
        return leftAt == null;
    }

    /// Who added this member, until it accepts; null where it was not asked.
    @Nullable
    Long requestedBy() {
        return requestedBy;
    }

    /// Whether there was a request to accept.
    boolean accept() {
        boolean wasRequested = requestedBy != null;
        requestedBy = null;
        return wasRequested;
    }

    void rejoin(@Nullable Long requestedBy, Instant now) {
        this.requestedBy = requestedBy;
        joinedAt = now;
        leftAt = null;
    }

    void leave(Instant now) {
        leftAt = now;
    }
}
