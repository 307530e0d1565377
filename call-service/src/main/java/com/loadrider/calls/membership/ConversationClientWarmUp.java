package com.loadrider.calls.membership;

import com.loadrider.service.warmup.WarmUp;
import org.springframework.stereotype.Component;

/// Warms up the requests to conversation-message-service, because the first one is slow. Stops after a failure.
@Component
class ConversationClientWarmUp implements WarmUp {

    private final ConversationClient conversations;
    private boolean answered = true;

    ConversationClientWarmUp(ConversationClient conversations) {
        this.conversations = conversations;
    }

    @Override
    public void execute() {
        answered = answered && conversations.isAnswered();
    }
}
