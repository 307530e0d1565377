package com.loadrider.conversations.conversation;

import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What users do with conversations themselves. Each act is one transaction, together with what is published of it.
@Service
public class ConversationLifecycle {

    private final Conversations conversations;
    private final MembersPublication publication;

    ConversationLifecycle(Conversations conversations, MembersPublication publication) {
        this.conversations = conversations;
        this.publication = publication;
    }

    /// Starts a conversation. Its creator and the others are at most [Conversation#MOST_MEMBERS] users.
    @Transactional
    public Conversation start(@Nullable String title, long creator, List<Long> others) {
        Conversation conversation =
                Conversation.start(conversations.nextId(), title, creator, others, conversations.now());
        conversations.saveAndFlush(conversation);
        publication.publish(conversation);
        return conversation;
    }

    /// A member adds a user.
    @Transactional
    public MembershipChange add(long conversationId, long actor, long userId) {
        return change(conversationId, (conversation, now) -> conversation.add(actor, userId, now));
    }

    /// A member removes itself, or the creator removes a member.
    @Transactional
    public MembershipChange remove(long conversationId, long actor, long userId) {
        return change(conversationId, (conversation, now) -> conversation.remove(actor, userId, now));
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
