package com.loadrider.service.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes up the publisher when this process, or another one, has committed records.
///
/// The committing transactions do not use `NOTIFY`: PostgreSQL commits notifying transactions one at a time, across all
/// databases of a server, so all commits would queue for its disk.
final class WakeUp {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Set<Short> lanes = new HashSet<>();
    private boolean elsewhere;

    /// Records that this process has committed records in these lanes.
    void committed(Set<Short> these) {
        lock.lock();
        try {
            lanes.addAll(these);
            called.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Records that another process has, or may have, committed records.
    void committedElsewhere() {
        lock.lock();
        try {
            elsewhere = true;
            called.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until records are committed after the last [#drain], but not longer than the given time.
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (lanes.isEmpty() && !elsewhere && left > 0) {
                left = called.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Returns the lanes in which this process has committed records since the last call, and resets the state.
    Set<Short> drain() {
        lock.lock();
        try {
            Set<Short> drained = new HashSet<>(lanes);
            lanes.clear();
            elsewhere = false;
            return drained;
        } finally {
            lock.unlock();
        }
    }
}
