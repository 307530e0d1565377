package com.loadrider.conversations.conversation;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The commands on conversations. Each command is one transaction that also publishes the change.
@Service
public class ConversationLifecycle {

    private final Conversations conversations;
    private final MembersPublication publication;
    private final ConversationProperties properties;

    ConversationLifecycle(
            Conversations conversations, MembersPublication publication, ConversationProperties properties) {
        this.conversations = conversations;
        this.publication = publication;
        this.properties = properties;
    }

    /// Creates a conversation. The creator and the others must be at most [Conversation#MOST_MEMBERS] users.
    ///
    /// @return empty if only back ends may create conversations and the creator is not one
    @Transactional
    public Optional<Conversation> start(@Nullable String title, Actor creator, List<Long> others) {
        if (properties.authorityOf(creator) == Authority.NONE) {
            return Optional.empty();
        }
        Conversation conversation = Conversation.start(
                conversations.nextId(),
                title,
                creator.userId(),
                others,
                strangersAmong(others, creator),
                conversations.now());
        conversations.saveAndFlush(conversation);
        publication.publish(conversation);
        return Optional.of(conversation);
    }

    /// Adds a user.
    @Transactional
    public MembershipChange add(long conversationId, Actor actor, long userId) {
        Authority authority = properties.authorityOf(actor);
        if (authority == Authority.NONE) {
            return MembershipChange.SERVICE_ONLY;
        }
        return change(
                conversationId,
                (conversation, now) -> conversation.add(
                        actor.userId(),
                        authority,
                        userId,
                        !strangersAmong(List.of(userId), actor).isEmpty(),
                        now));
    }

    /// Removes a user.
    @Transactional
    public MembershipChange remove(long conversationId, Actor actor, long userId) {
        Authority authority = properties.authorityOf(actor);
        MembershipChange change = change(
                conversationId, (conversation, now) -> conversation.remove(actor.userId(), authority, userId, now));
        return change == MembershipChange.NOT_FOUND && authority == Authority.NONE
                ? MembershipChange.SERVICE_ONLY
                : change;
    }

    /// Accepts the request of a user.
    @Transactional
    public MembershipChange accept(long conversationId, long userId) {
        return change(conversationId, (conversation, _) -> conversation.accept(userId));
    }

    private Set<Long> strangersAmong(List<Long> userIds, Actor actor) {
        if (!properties.asksStrangersOf(actor)) {
            return Set.of();
        }
        var strangers = new HashSet<>(userIds);
        strangers.remove(actor.userId());
        strangers.removeAll(conversations.acquaintances(actor.userId(), userIds.toArray(Long[]::new)));
        return strangers;
    }

    private MembershipChange change(long id, BiFunction<Conversation, Instant, MembershipChange> act) {
        return conversations
                .lock(id)
                .flatMap(now -> conversations.find(id).map(it -> publishing(it, act.apply(it, now))))
                .orElse(MembershipChange.NOT_FOUND);
    }

    private MembershipChange publishing(Conversation conversation, MembershipChange change) {
        if (change == MembershipChange.DONE) {
            conversations.flush();
            publication.publish(conversation);
        }
        return change;
    }
}
