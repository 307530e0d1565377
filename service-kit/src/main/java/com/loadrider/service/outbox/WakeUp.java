package com.loadrider.service.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Ends the publisher's wait when something was committed: by this process, or by another one that said so.
///
/// Commits do not notify by themselves: PostgreSQL lets only one transaction that notifies commit at a time, so all
/// commits of all databases of a server would stand in line for its disk.
final class WakeUp {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private final Set<Short> lanes = new HashSet<>();
    private boolean told;

    /// This process has committed records in these lanes.
    void committed(Set<Short> these) {
        lock.lock();
        try {
            lanes.addAll(these);
            called.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Another process has, or may have, committed records.
    void told() {
        lock.lock();
        try {
            told = true;
            called.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Returns once something was committed since the last [#take], or after the time given.
    void await(Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (lanes.isEmpty() && !told && left > 0) {
                left = called.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// The lanes in which this process has committed records since the last time.
    Set<Short> take() {
        lock.lock();
        try {
            Set<Short> taken = new HashSet<>(lanes);
            lanes.clear();
            told = false;
            return taken;
        } finally {
            lock.unlock();
        }
    }
}
