package com.loadrider.testkit.socketio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/// The received events, in order.
final class EventLog {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final List<RecordedEvent> events = new ArrayList<>();

    void add(RecordedEvent event) {
        lock.lock();
        try {
            events.add(event);
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    List<RecordedEvent> all() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    RecordedEvent await(String what, Predicate<RecordedEvent> wanted, Duration limit) {
        long left = limit.toNanos();
        int seen = 0;
        lock.lock();
        try {
            while (true) {
                for (; seen < events.size(); seen++) {
                    if (wanted.test(events.get(seen))) {
                        return events.get(seen);
                    }
                }
                if (left <= 0) {
                    throw new AssertionError(
                            "no " + what + " within " + TimeUnit.NANOSECONDS.toMillis(limit.toNanos()) + " ms; heard "
                                    + events.stream().map(RecordedEvent::name).toList());
                }
                left = added.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            lock.unlock();
        }
    }
}
