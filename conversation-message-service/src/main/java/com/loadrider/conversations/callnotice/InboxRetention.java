package com.loadrider.conversations.callnotice;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes old events from the inbox.
@Component
class InboxRetention {

    private final Inbox inbox;

    InboxRetention(Inbox inbox) {
        this.inbox = inbox;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetTheOld() {
        while (inbox.forgetSome() > 0) {}
    }
}
