package com.loadrider.conversations.message;

import com.loadrider.events.CallNotice;
import com.loadrider.service.warmup.WarmUp;
import org.springframework.stereotype.Component;

/// Looks for what a call's notice has to look for, where there is none.
@Component
class MessageWarmUp implements WarmUp {

    private static final long NONE = (1L << 53) - 1;

    private final Messages messages;

    MessageWarmUp(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void practise() {
        var _ = messages.hasNotice(NONE, CallNotice.Event.INITIATED);
        var _ = messages.nextNotice(NONE, 1);
        var _ = messages.page(NONE, 1, 0);
    }
}
