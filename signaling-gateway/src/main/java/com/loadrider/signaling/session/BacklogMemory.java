package com.loadrider.signaling.session;

import java.util.concurrent.atomic.AtomicLong;

/// What all backlogs together may take up. Once it is used up, each keeps little, and nobody new is waited for.
final class BacklogMemory {

    private final AtomicLong used = new AtomicLong();
    private final long most;

    /// @param most bytes
    BacklogMemory(long most) {
        this.most = most;
    }

    boolean isShort() {
        return used.get() > most;
    }

    void take(long bytes) {
        used.addAndGet(bytes);
    }

    void giveBack(long bytes) {
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }
}
