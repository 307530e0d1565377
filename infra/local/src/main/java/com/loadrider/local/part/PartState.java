package com.loadrider.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where a part stands, shared by the thread that watches it and those that give it orders. Starting a process and
/// no longer wanting one exclude each other, so none is started behind the back of a stop.
final class PartState {

    private @Nullable PartProcess process;
    private @Nullable Thread watcher;
    private @Nullable String problem;
    private boolean ready;
    private boolean wanted;

    /// Starts a process.
    @FunctionalInterface
    interface Start {
        PartProcess run() throws IOException, InterruptedException;
    }

    /// From here on the part is to run; starts a watcher unless there is one.
    synchronized void want(Supplier<Thread> newWatcher) {
        if (watcher == null || !watcher.isAlive()) {
            wanted = true;
            problem = null;
            var next = newWatcher.get();
            watcher = next;
            next.start();
        }
    }

    /// From here on the end of the process is no surprise, and no start follows it.
    ///
    /// @return the watcher, which ends soon
    synchronized @Nullable Thread unwant() {
        wanted = false;
        if (process == null && watcher != null) {
            watcher.interrupt();
        }
        return watcher;
    }

    synchronized boolean isWanted() {
        return wanted;
    }

    synchronized @Nullable PartProcess process() {
        return process;
    }

    /// Starts the process unless it is no longer wanted.
    synchronized PartProcess run(Start start) throws IOException, InterruptedException {
        if (!wanted) {
            throw new InterruptedException();
        }
        var started = start.run();
        process = started;
        return started;
    }

    synchronized void becomeReady(PartProcess started) {
        ready = started.isAlive();
        notifyAll();
    }

    /// The process has ended; does nothing when another one has taken its place.
    synchronized void forget(PartProcess ended) throws IOException {
        if (ended.equals(process)) {
            ready = false;
            process = null;
            ended.forget();
        }
    }

    /// No process follows until the part is wanted again.
    ///
    /// @param why in words that follow the part's name
    synchronized void end(String why) {
        problem = problem == null ? why : problem;
        wanted = false;
        notifyAll();
    }

    /// Waits until the part is ready.
    ///
    /// @return null once it is, or else what keeps it, in words that follow its name
    synchronized @Nullable String awaitReady(Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready && problem == null) {
            var left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return "was not ready after " + limit.toSeconds() + " s";
            }
            wait(left);
        }
        return problem;
    }
}
