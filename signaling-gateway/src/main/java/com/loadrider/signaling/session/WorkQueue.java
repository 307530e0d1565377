package com.loadrider.signaling.session;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The queue of one socket for work that may block. Work is done one item at a time, in order of arrival, on a virtual
/// thread that lives only while there is work.
final class WorkQueue {

    private static final Logger log = LoggerFactory.getLogger(WorkQueue.class);

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Semaphore commands;
    private final Semaphore signals;
    private final int mostSignals;
    private boolean working;

    /// @param mostCommands commands in the queue at most, including the running one
    /// @param mostSignals signals in the queue at most, including the running one
    WorkQueue(int mostCommands, int mostSignals) {
        this.commands = new Semaphore(mostCommands);
        this.signals = new Semaphore(mostSignals);
        this.mostSignals = mostSignals;
    }

    /// Queues a command. Returns whether there was room for it.
    boolean offerCommand(Runnable work) {
        return offer(work, commands);
    }

    /// Queues a signal. Returns whether there was room for it.
    boolean offerSignal(Runnable work) {
        return offer(work, signals);
    }

    /// Whether a signal is queued or being handled.
    boolean holdsSignals() {
        return signals.availablePermits() < mostSignals;
    }

    private boolean offer(Runnable work, Semaphore room) {
        if (!room.tryAcquire()) {
            return false;
        }
        add(() -> {
            try {
                work.run();
            } finally {
                room.release();
            }
        });
        return true;
    }

    private synchronized void add(Runnable work) {
        waiting.add(work);
        if (!working) {
            working = true;
            Thread.startVirtualThread(this::workOff);
        }
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

    private synchronized @Nullable Runnable next() {
        Runnable work = waiting.poll();
        working = work != null;
        return work;
    }
}
