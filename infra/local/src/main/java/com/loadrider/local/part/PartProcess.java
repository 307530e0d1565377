package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// One process of a part, from its start to its end.
///
/// @param part the part
/// @param directory the folder of its log and pid file
/// @param process the server process
record PartProcess(Part part, RunDirectory directory, Process process) {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(100);

    /// Starts the process in its own session and writes its pid file.
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

    /// Waits until the server is ready.
    ///
    /// @return false if the process ended first
    boolean awaitReady() throws InterruptedException {
        while (!part.isReady()) {
            if (process.waitFor(PROBE_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return true;
    }

    /// Waits until the process ends.
    ///
    /// @return the exit status
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void signal(Signal signal) {
        signal.send(process.toHandle());
    }

    /// Kills the process and waits until it has ended.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Stops the process in an orderly way, and kills it if that takes too long.
    void stop() throws InterruptedException {
        signal(part.stopSignal());
        if (!process.waitFor(part.stopLimit().toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
    }

    /// Deletes the pid file of the ended process.
    void forget() throws IOException {
        directory.pid(part.name()).delete();
    }
}
