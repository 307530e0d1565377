package com.loadrider.calls.membership;

import com.loadrider.service.warmup.WarmUp;
import org.springframework.stereotype.Component;

/// Asks as users' questions are asked, of which the first would have taken most of its time to find its way. Stops
/// where
/// nobody answers.
@Component
class QuestionWarmUp implements WarmUp {

    private final ConversationQuestion question;
    private boolean answered = true;

    QuestionWarmUp(ConversationQuestion question) {
        this.question = question;
    }

    @Override
    public void practise() {
        answered = answered && question.isAnswered();
    }
}
