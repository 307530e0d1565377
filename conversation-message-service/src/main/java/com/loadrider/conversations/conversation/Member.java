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

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Member() {}

    Member(Conversation conversation, long userId, Instant now) {
        this.conversation = conversation;
        this.userId = userId;
        this.joinedAt = now;
    }

    long userId() {
        return userId;
    }

    boolean isPresent() {
        return leftAt == null;
    }

    void rejoin(Instant now) {
        joinedAt = now;
        leftAt = null;
    }

    void leave(Instant now) {
        leftAt = now;
    }
}
