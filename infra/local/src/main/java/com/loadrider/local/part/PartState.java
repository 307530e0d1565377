package com.loadrider.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The state of a part, shared by its watcher thread and the threads that start and stop it. Starting a process and
/// stopping the part exclude each other, so that no process is started after a stop.
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

    /// The part shall run. Starts a watcher, unless there is one.
    synchronized void want(Supplier<Thread> newWatcher) {
        if (watcher == null || !watcher.isAlive()) {
            wanted = true;
            problem = null;
            var next = newWatcher.get();
            watcher = next;
            next.start();
        }
    }

    /// The part shall stop. The end of its process is then expected, and the process is not started again.
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

    /// Starts the process, unless the part shall stop.
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

    /// The process has ended. Does nothing if another process has replaced it.
    synchronized void forget(PartProcess ended) throws IOException {
        if (ended.equals(process)) {
            ready = false;
            process = null;
            ended.forget();
        }
    }

    /// The part stays stopped until it shall run again.
    ///
    /// @param why the reason, as words that follow the name of the part
    synchronized void end(String why) {
        problem = problem == null ? why : problem;
        wanted = false;
        notifyAll();
    }

    /// Waits until the part is ready.
    ///
    /// @return null if it is ready, otherwise the reason why not, as words that follow its name
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
