package com.loadrider.socketio;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Runs the tasks of one socket strictly one after another, on the threads that bring them. No thread waits for
/// another: a thread that finds the inbox busy leaves its task to the thread that is running one.
final class Inbox {

    /// A task of the socket.
    @FunctionalInterface
    interface Task {
        /// {@return false if the task continues on another thread, which then calls [Inbox#resume]}
        boolean run();
    }

    private record Waiting(Task task, int weight) {}

    private final int limit;
    private boolean busy;
    private int weight;
    private @Nullable ArrayDeque<Waiting> waiting;

    /// @param limit the maximum total weight of waiting tasks
    Inbox(int limit) {
        this.limit = limit;
    }

    /// Runs a task now or later.
    ///
    /// @param weight what the task counts while it waits; a task of weight 0 is never refused
    /// @return false if the task was refused
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

    /// Begins a task that the caller runs itself. The caller then calls [#resume].
    ///
    /// @return false if a task is running
    synchronized boolean tryBegin() {
        boolean free = !busy;
        busy = true;
        return free;
    }

    /// Runs the waiting tasks.
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
