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

/// A current or former member of a conversation.
@Entity
@Table(name = "conversation_members")
class Member {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @SuppressWarnings("UnusedVariable") // the owning side of the association
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Conversation conversation;

    private long userId;

    @SuppressWarnings("UnusedVariable") // kept for manual queries
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

    /// Returns the user who added this member, until it accepts; null without an open request.
    @Nullable
    Long requestedBy() {
        return requestedBy;
    }

    /// Accepts the request and returns whether there was one.
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
