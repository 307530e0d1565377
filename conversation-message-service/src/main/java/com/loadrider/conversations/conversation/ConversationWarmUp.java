package com.loadrider.conversations.conversation;

import com.loadrider.service.id.Ids;
import com.loadrider.service.warmup.WarmUp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Creates a dummy conversation and rolls it back. It publishes no event. Its ids are the largest allowed ones, which
/// no sequence will reach.
@Component
class ConversationWarmUp implements WarmUp {

    private static final long ID = Ids.LARGEST;

    private final Conversations conversations;
    private final TransactionTemplate transaction;

    ConversationWarmUp(Conversations conversations, TransactionTemplate transaction) {
        this.conversations = conversations;
        this.transaction = transaction;
    }

    @Override
    public void execute() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            conversations.saveAndFlush(Conversation.start(ID, null, ID, List.of(ID - 1), Set.of(), Instant.EPOCH));
            var _ = conversations.lock(ID);
            var _ = conversations.find(ID);
            var _ = conversations.of(ID, 1, 0);
        });
    }
}
