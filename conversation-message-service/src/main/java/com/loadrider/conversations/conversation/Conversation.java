package com.loadrider.conversations.conversation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// Some users and what they have to say to each other. Who has left is remembered, but is no member.
@Entity
@Table(name = "conversations")
public class Conversation implements Persistable<Long> {

    /// The most members a conversation may have.
    public static final int MOST_MEMBERS = 100;

    @Id
    private long id;

    private @Nullable String title;
    private long createdBy;
    private Instant createdAt;
    private long membersVersion;
    private @Nullable Instant deletedAt;

    @OneToMany(mappedBy = "conversation", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<Member> members = new ArrayList<>();

    @Transient
    private boolean isNew;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Conversation() {}

    private Conversation(long id, @Nullable String title, long createdBy, Instant createdAt) {
        this.id = id;
        this.title = title;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.membersVersion = 1;
        this.isNew = true;
    }

    /// A conversation of its creator and others; naming the creator among them, or anybody twice, changes nothing.
    static Conversation start(long id, @Nullable String title, long creator, Collection<Long> others, Instant now) {
        var conversation = new Conversation(id, title, creator, now);
        conversation.join(creator, now);
        others.forEach(it -> conversation.join(it, now));
        return conversation;
    }

    /// A member adds a user.
    MembershipChange add(long actor, long userId, Instant now) {
        if (!hasMember(actor)) {
            return MembershipChange.NOT_FOUND;
        }
        if (hasMember(userId)) {
            return MembershipChange.NOTHING_TO_DO;
        }
        if (memberIds().size() >= MOST_MEMBERS) {
            return MembershipChange.FULL;
        }
        join(userId, now);
        membersVersion++;
        return MembershipChange.DONE;
    }

    /// Members remove themselves, the creator removes anyone. Without its last member a conversation is deleted.
    MembershipChange remove(long actor, long userId, Instant now) {
        if (!hasMember(actor)) {
            return MembershipChange.NOT_FOUND;
        }
        if (actor != userId && actor != createdBy) {
            return MembershipChange.FORBIDDEN;
        }
        Optional<Member> member = member(userId).filter(Member::isPresent);
        if (member.isEmpty()) {
            return MembershipChange.NOTHING_TO_DO;
        }
        member.get().leave(now);
        membersVersion++;
        if (memberIds().isEmpty()) {
            deletedAt = now;
        }
        return MembershipChange.DONE;
    }

    private void join(long userId, Instant now) {
        member(userId).ifPresentOrElse(it -> it.rejoin(now), () -> members.add(new Member(this, userId, now)));
    }

    private Optional<Member> member(long userId) {
        return members.stream().filter(it -> it.userId() == userId).findFirst();
    }

    /// Whether the user is in it now.
    public boolean hasMember(long userId) {
        return member(userId).filter(Member::isPresent).isPresent();
    }

    /// Whether the user is in it now, or was.
    public boolean hasHad(long userId) {
        return member(userId).isPresent();
    }

    /// Its members, in the order in which they came first.
    public List<Long> memberIds() {
        return members.stream().filter(Member::isPresent).map(Member::userId).toList();
    }

    /// Whether the last member has left.
    public boolean isDeleted() {
        return deletedAt != null;
    }

    @Override
    public Long getId() {
        return id;
    }

    /// What its members call it; null when they gave it no name.
    public @Nullable String title() {
        return title;
    }

    /// Who started it.
    public long createdBy() {
        return createdBy;
    }

    /// When it was started.
    public Instant createdAt() {
        return createdAt;
    }

    /// How often its members changed, from 1.
    public long membersVersion() {
        return membersVersion;
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
