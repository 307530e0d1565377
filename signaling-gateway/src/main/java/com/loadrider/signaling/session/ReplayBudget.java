package com.loadrider.signaling.session;

import java.util.concurrent.atomic.AtomicLong;

/// The memory budget of all replay buffers together. When it is used up, each buffer keeps little, and newly broken
/// connections are not kept for recovery.
final class ReplayBudget {

    private final AtomicLong used = new AtomicLong();
    private final long most;

    /// @param most the budget in bytes
    ReplayBudget(long most) {
        this.most = most;
    }

    boolean isShort() {
        return used.get() > most;
    }

    void reserve(long bytes) {
        used.addAndGet(bytes);
    }

    void release(long bytes) {
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }
}
