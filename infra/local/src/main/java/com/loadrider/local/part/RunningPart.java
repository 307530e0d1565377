package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The process of one [Part], watched by a thread of its own: started, probed until ready, and started again whenever
/// it dies, unless that is switched off.
public final class RunningPart {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);

    private final Part part;
    private final RunDirectory directory;
    private final RestartPolicy policy;
    private final Progress progress;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable Process process;
    private @Nullable Thread watcher;
    private @Nullable String failure;
    private boolean ready;
    private boolean wanted;

    /// @param part what to run
    /// @param directory where its log and pid file are
    /// @param policy whether it is started again
    /// @param progress told of every change
    public RunningPart(Part part, RunDirectory directory, RestartPolicy policy, Progress progress) {
        this.part = part;
        this.directory = directory;
        this.policy = policy;
        this.progress = progress;
    }

    /// The part's name.
    public String name() {
        return part.name();
    }

    /// Where its output goes.
    public Path log() {
        return directory.log(name());
    }

    /// The server's process id; empty while it is not running.
    public OptionalLong pid() {
        var current = current();
        return current != null && current.isAlive() ? OptionalLong.of(current.pid()) : OptionalLong.empty();
    }

    /// Starts the process without waiting until it is ready; does nothing when it runs already.
    public void start() {
        lock.lock();
        try {
            if (watcher != null && watcher.isAlive()) {
                return;
            }
            wanted = true;
            failure = null;
            watcher = Thread.ofPlatform().name(name()).daemon().start(this::watch);
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the part does its work.
    ///
    /// @param limit how long at most
    /// @throws Refusal when it is not ready by then, or has stopped for good
    public void awaitReady(Duration limit) throws InterruptedException {
        lock.lock();
        try {
            var left = limit.toNanos();
            while (!ready) {
                if (failure != null) {
                    throw new Refusal(name() + " " + failure + "; its log is " + log());
                }
                if (left <= 0) {
                    throw new Refusal(name() + " was not ready after " + limit.toSeconds() + " s; its log is " + log());
                }
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// Kills the process at once, as `kill -9` does, and waits until it is gone. The restart policy applies.
    public void kill() throws InterruptedException {
        var watching = policy == RestartPolicy.NEVER ? unwatch() : null;
        var current = current();
        if (current != null) {
            current.destroyForcibly().waitFor();
            died(current);
        }
        join(watching);
    }

    /// Sends a signal to the process.
    ///
    /// @param signal e.g. [Signal#STOP] to freeze it
    public void signal(Signal signal) {
        var current = current();
        if (current != null) {
            signal.send(current.toHandle());
        }
    }

    /// Stops the process in an orderly way, or kills it at the part's limit; it is not started again.
    public void stop() throws InterruptedException {
        var watching = unwatch();
        var current = current();
        if (current != null) {
            part.stopSignal().send(current.toHandle());
            if (!current.waitFor(part.stopLimit().toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor();
            }
        }
        join(watching);
    }

    /// From here on the end of the process is no surprise, and no start follows it.
    private @Nullable Thread unwatch() {
        lock.lock();
        try {
            wanted = false;
            if (process == null && watcher != null) {
                watcher.interrupt();
            }
            return watcher;
        } finally {
            lock.unlock();
        }
    }

    private static void join(@Nullable Thread watching) throws InterruptedException {
        if (watching != null) {
            watching.join(Duration.ofSeconds(5));
        }
    }

    private void watch() {
        var attempts = new Attempts(policy);
        try {
            while (isWanted()) {
                var started = System.nanoTime();
                var launched = launch();
                if (awaitProbe(launched)) {
                    attempts.succeeded();
                    progress.report(name(), "ready after " + Attempts.seconds(started) + "  " + part.address());
                    becomeReady(launched);
                }
                var exit = launched.waitFor();
                died(launched);
                if (isWanted()) {
                    again(attempts, exit);
                }
            }
            fail("is not running");
        } catch (InterruptedException stopped) {
            fail("is not running");
        } catch (IOException | RuntimeException e) {
            fail("cannot be started: " + e.getMessage());
        }
    }

    private void again(Attempts attempts, int exit) throws InterruptedException {
        var cause = Attempts.describe(exit);
        if (!attempts.mayGoOn(exit)) {
            progress.report(name(), cause);
            fail(cause);
            return;
        }
        progress.report(name(), cause + "; starting it again");
        TimeUnit.NANOSECONDS.sleep(attempts.pause().toNanos());
    }

    private Process launch() throws IOException, InterruptedException {
        part.prepare();
        var command = part.command()
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        lock.lock();
        try {
            if (!wanted) {
                throw new InterruptedException();
            }
            var launched = command.start();
            process = launched;
            directory.pid(name()).write(launched.pid());
            return launched;
        } finally {
            lock.unlock();
        }
    }

    /// @return false when the process ended first
    private boolean awaitProbe(Process launched) throws InterruptedException {
        while (!part.isReady()) {
            if (launched.waitFor(PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    private void becomeReady(Process launched) {
        lock.lock();
        try {
            ready = launched.isAlive();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void died(Process dead) throws InterruptedException {
        lock.lock();
        try {
            if (dead.equals(process)) {
                ready = false;
                process = null;
                directory.pid(name()).delete();
            }
        } catch (IOException e) {
            progress.report(name(), "its pid file cannot be removed: " + e.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private void fail(String sentence) {
        lock.lock();
        try {
            failure = failure == null ? sentence : failure;
            wanted = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean isWanted() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Process current() {
        lock.lock();
        try {
            return process;
        } finally {
            lock.unlock();
        }
    }
}
