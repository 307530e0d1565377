package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps one [Part] running. A separate thread starts the process, probes it until it is ready, and starts it again
/// whenever it dies, unless restarts are off.
public final class RunningPart {

    private static final Duration WATCHER_LIMIT = Duration.ofSeconds(5);

    private final Part part;
    private final RunDirectory directory;
    private final RestartPolicy policy;
    private final Progress progress;
    private final PartState state = new PartState();

    /// @param part the part to run
    /// @param directory the folder for its log and pid file
    /// @param policy whether it is restarted
    /// @param progress receives every change
    public RunningPart(Part part, RunDirectory directory, RestartPolicy policy, Progress progress) {
        this.part = part;
        this.directory = directory;
        this.policy = policy;
        this.progress = progress;
    }

    /// The name of the part.
    public String name() {
        return part.name();
    }

    /// The log file of the part.
    public Path log() {
        return directory.log(name());
    }

    /// The server's process id; empty if it is not running.
    public OptionalLong pid() {
        var current = state.process();
        return current != null && current.isAlive()
                ? OptionalLong.of(current.process().pid())
                : OptionalLong.empty();
    }

    /// Starts the process without waiting until it is ready. Does nothing if it is already running.
    public void start() {
        state.want(() -> Thread.ofPlatform().name(name()).daemon().unstarted(this::watch));
    }

    /// Waits until the part is ready.
    ///
    /// @param limit the longest wait
    /// @throws Refusal if it is not ready by then, or has stopped for good
    public void awaitReady(Duration limit) throws InterruptedException {
        var problem = state.awaitReady(limit);
        if (problem != null) {
            throw new Refusal(name() + " " + problem + "; its log is " + log());
        }
    }

    /// Kills the process, as `kill -9` does, and waits until it has ended. The restart policy applies.
    public void kill() throws InterruptedException {
        var watcher = policy == RestartPolicy.NEVER ? state.unwant() : null;
        var current = state.process();
        if (current != null) {
            current.kill();
            forget(current);
        }
        join(watcher);
    }

    /// Sends a signal to the process.
    ///
    /// @param signal for example [Signal#STOP] to suspend it
    public void signal(Signal signal) {
        var current = state.process();
        if (current != null) {
            current.signal(signal);
        }
    }

    /// Stops the process in an orderly way, or kills it after the part's time limit. It is not started again.
    public void stop() throws InterruptedException {
        var watcher = state.unwant();
        var current = state.process();
        if (current != null) {
            current.stop();
        }
        join(watcher);
    }

    private static void join(@Nullable Thread watcher) throws InterruptedException {
        if (watcher != null) {
            watcher.join(WATCHER_LIMIT);
        }
    }

    private void watch() {
        var attempts = new Attempts(policy);
        try {
            while (state.isWanted()) {
                runOnce(attempts);
            }
            state.end("is not running");
        } catch (InterruptedException stopped) {
            state.end("is not running");
        } catch (IOException | RuntimeException e) {
            state.end("cannot be started: " + e.getMessage());
        }
    }

    private void runOnce(Attempts attempts) throws IOException, InterruptedException {
        var started = System.nanoTime();
        part.prepare();
        var process = state.run(() -> PartProcess.start(part, directory));
        if (process.awaitReady()) {
            attempts.succeeded();
            progress.report(name(), "ready after " + Attempts.seconds(started) + "  " + part.address());
            state.becomeReady(process);
        }
        var exit = process.awaitEnd();
        forget(process);
        if (state.isWanted()) {
            judge(attempts, exit);
        }
    }

    private void judge(Attempts attempts, int exit) throws IOException, InterruptedException {
        var cause = Attempts.describe(exit);
        if (attempts.mayGoOn(exit)) {
            progress.report(name(), cause + "; starting it again");
            TimeUnit.NANOSECONDS.sleep(attempts.pause().toNanos());
        } else {
            progress.report(name(), cause);
            state.end(cause + part.reasonOfFailure(log()).map(": "::concat).orElse(""));
        }
    }

    private void forget(PartProcess ended) {
        try {
            state.forget(ended);
        } catch (IOException e) {
            progress.report(name(), "its pid file cannot be removed: " + e.getMessage());
        }
    }
}
