package com.loadrider.signaling.session;

import java.util.ArrayDeque;
import java.util.Queue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work of one socket that waits for others, done one after the other in the order of arrival. A virtual thread does
/// it, which lives only while there is something to do.
final class WorkQueue {

    private static final Logger log = LoggerFactory.getLogger(WorkQueue.class);

    private final int capacity;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean working;

    WorkQueue(int capacity) {
        this.capacity = capacity;
    }

    /// Whether there was room for it.
    synchronized boolean offer(Runnable work) {
        if (waiting.size() >= capacity) {
            return false;
        }
        waiting.add(work);
        if (!working) {
            working = true;
            Thread.startVirtualThread(this::workOff);
        }
        return true;
    }

    private void workOff() {
        for (Runnable work = next(); work != null; work = next()) {
            try {
                work.run();
            } catch (RuntimeException failed) {
                log.error("Work of a socket failed", failed);
            }
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Runnable next() {
        Runnable work = waiting.poll();
        working = work != null;
        return work;
    }
}
