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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// A conversation and its members. Former members stay stored. A member who was added by a stranger has an open request
/// until it accepts the conversation.
@Entity
@Table(name = "conversations")
public class Conversation implements Persistable<Long> {

    /// The maximum number of members.
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

    /// Creates a conversation of its creator and others. The others may contain the creator or duplicates.
    ///
    /// @param strangers those of the others who get a request
    static Conversation start(
            long id, @Nullable String title, long creator, Collection<Long> others, Set<Long> strangers, Instant now) {
        var conversation = new Conversation(id, title, creator, now);
        conversation.join(creator, null, now);
        others.forEach(it -> conversation.join(it, strangers.contains(it) ? creator : null, now));
        return conversation;
    }

    /// Adds a user.
    ///
    /// @param isStranger whether the user gets a request
    MembershipChange add(long actor, Authority authority, long userId, boolean isStranger, Instant now) {
        if (isHiddenFrom(actor, authority)) {
            return MembershipChange.NOT_FOUND;
        }
        if (authority == Authority.MEMBER && requestOf(actor).isPresent()) {
            return MembershipChange.NOT_ACCEPTED;
        }
        if (hasMember(userId)) {
            return MembershipChange.NOTHING_TO_DO;
        }
        if (memberIds().size() >= MOST_MEMBERS) {
            return MembershipChange.FULL;
        }
        join(userId, isStranger ? actor : null, now);
        membersVersion++;
        return MembershipChange.DONE;
    }

    /// Removes a user. If no member is left, the conversation is deleted.
    MembershipChange remove(long actor, Authority authority, long userId, Instant now) {
        if (authority == Authority.NONE && (actor != userId || requestOf(userId).isEmpty())) {
            return MembershipChange.SERVICE_ONLY;
        }
        if (isHiddenFrom(actor, authority)) {
            return MembershipChange.NOT_FOUND;
        }
        if (authority == Authority.MEMBER && actor != userId && actor != createdBy) {
            return MembershipChange.FORBIDDEN;
        }
        Optional<Member> member = present(userId);
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

    /// Accepts the request of a member.
    MembershipChange accept(long userId) {
        Optional<Member> member = present(userId);
        if (member.isEmpty()) {
            return MembershipChange.NOT_FOUND;
        }
        if (!member.get().accept()) {
            return MembershipChange.NOTHING_TO_DO;
        }
        membersVersion++;
        return MembershipChange.DONE;
    }

    private boolean isHiddenFrom(long actor, Authority authority) {
        return authority == Authority.MANAGER ? isDeleted() : !hasMember(actor);
    }

    private void join(long userId, @Nullable Long requestedBy, Instant now) {
        member(userId)
                .ifPresentOrElse(
                        it -> it.rejoin(requestedBy, now),
                        () -> members.add(new Member(this, userId, requestedBy, now)));
    }

    private Optional<Member> present(long userId) {
        return member(userId).filter(Member::isPresent);
    }

    private Optional<Member> member(long userId) {
        return members.stream().filter(it -> it.userId() == userId).findFirst();
    }

    /// Returns whether the user is a member.
    public boolean hasMember(long userId) {
        return present(userId).isPresent();
    }

    /// Returns whether the user is or was a member.
    public boolean hasHad(long userId) {
        return member(userId).isPresent();
    }

    /// Returns the members in the order in which they first joined.
    public List<Long> memberIds() {
        return members.stream().filter(Member::isPresent).map(Member::userId).toList();
    }

    /// Returns the members with an open request.
    public List<Long> requestedIds() {
        return memberIds().stream().filter(it -> requestOf(it).isPresent()).toList();
    }

    /// Returns the members without an open request. Only they are notified.
    public List<Long> acceptedIds() {
        return memberIds().stream().filter(it -> requestOf(it).isEmpty()).toList();
    }

    /// Returns who added the user, if the user is a member with an open request.
    public Optional<Long> requestOf(long userId) {
        return present(userId).map(Member::requestedBy);
    }

    /// Returns whether the last member has left.
    public boolean isDeleted() {
        return deletedAt != null;
    }

    @Override
    public Long getId() {
        return id;
    }

    /// Returns the title; null if there is none.
    public @Nullable String title() {
        return title;
    }

    /// Returns the user who created the conversation.
    public long createdBy() {
        return createdBy;
    }

    /// Returns when the conversation was created.
    public Instant createdAt() {
        return createdAt;
    }

    /// Returns the version of the members, which starts at 1 and rises with every change.
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
