package com.loadrider.calls.membership;

import com.loadrider.service.warmup.WarmUp;
import org.springframework.stereotype.Component;

/// Warms up the requests to conversation-message-service, because the first one is slow. Stops after a failure.
@Component
class QuestionWarmUp implements WarmUp {

    private final ConversationQuestion question;
    private boolean answered = true;

    QuestionWarmUp(ConversationQuestion question) {
        this.question = question;
    }

    @Override
    public void execute() {
        answered = answered && question.isAnswered();
    }
}
