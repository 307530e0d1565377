package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One process of a part, from its start to its end.
///
/// @param part what it runs
/// @param directory where its log and pid file are
/// @param process the server itself
record PartProcess(Part part, RunDirectory directory, Process process) {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);

    /// Starts it in a session of its own and leaves its pid in the file.
    static PartProcess start(Part part, RunDirectory directory) throws IOException, InterruptedException {
        var server = part.command();
        var process = ChildProcesses.start(
                server.command(SystemTool.OWN_SESSION.run(SystemTool.TOLD_OF_DEATH.run(server.command())))
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(
                                directory.log(part.name()).toFile())));
        directory.pid(part.name()).write(process.pid());
        return new PartProcess(part, directory, process);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Waits until the server does its work.
    ///
    /// @return false when the process ended first
    boolean awaitReady() throws InterruptedException {
        while (!part.isReady()) {
            if (process.waitFor(PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /// Waits for its end.
    ///
    /// @return the exit status
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void signal(Signal signal) {
        signal.send(process.toHandle());
    }

    /// Ends it at once and waits until it is gone.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Ends it in an orderly way, or at once when that takes too long.
    void stop() throws InterruptedException {
        signal(part.stopSignal());
        if (!process.waitFor(part.stopLimit().toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /// Removes the pid file of the ended process.
    void forget() throws IOException {
        directory.pid(part.name()).delete();
    }
}
