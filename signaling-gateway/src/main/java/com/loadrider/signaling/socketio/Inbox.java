package com.loadrider.signaling.socketio;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Runs what happens to one socket strictly one after another, on whatever thread brings it, without making any
/// thread wait for another: who finds the inbox busy leaves the task to the one who is busy with it.
final class Inbox {

    /// Something to do.
    @FunctionalInterface
    interface Task {
        /// {@return false if it goes on elsewhere, and will be followed by [Inbox#resume]}
        boolean run();
    }

    private record Waiting(Task task, int weight) {}

    private final int limit;
    private boolean busy;
    private int weight;
    private @Nullable ArrayDeque<Waiting> waiting;

    /// @param limit the greatest weight of tasks that may wait
    Inbox(int limit) {
        this.limit = limit;
    }

    /// Runs a task now or later.
    ///
    /// @param weight what it counts for while it waits; nothing is refused that weighs nothing
    /// @return false if it was refused
    boolean put(Task task, int weight) {
        synchronized (this) {
            if (busy) {
                if (weight > 0 && this.weight + weight > limit) {
                    return false;
                }
                if (waiting == null) {
                    waiting = new ArrayDeque<>(4);
                }
                waiting.add(new Waiting(task, weight));
                this.weight += weight;
                return true;
            }
            busy = true;
        }
        if (task.run()) {
            resume();
        }
        return true;
    }

    /// Goes on with what waits.
    void resume() {
        while (true) {
            Waiting next;
            synchronized (this) {
                next = waiting == null ? null : waiting.poll();
                if (next == null) {
                    busy = false;
                    waiting = null;
                    return;
                }
                weight -= next.weight;
            }
            if (!next.task.run()) {
                return;
            }
        }
    }
}
