package com.loadrider.signaling.session;

import java.util.concurrent.atomic.AtomicLong;

/// The memory budget of all backlogs together. When it is used up, each backlog keeps little, and newly broken
/// connections are not kept for recovery.
final class BacklogMemory {

    private final AtomicLong used = new AtomicLong();
    private final long most;

    /// @param most the budget in bytes
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
