package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Describes one server process of the stack: how to start it, to check it, and to stop it. A part is stateless; a
/// [RunningPart] holds the process.
public interface Part {

    /// The name, unique within a stack. It names the log and the pid file, for example `signaling-gateway-2`.
    String name();

    /// The address that is shown when the part is ready, for example `localhost:15432`.
    String address();

    /// Prepares programs and data. Called before every start, also after a crash.
    void prepare() throws IOException, InterruptedException;

    /// The command that becomes the server process. It must `exec`, so that its pid is that of the server.
    ProcessBuilder command() throws IOException, InterruptedException;

    /// Checks once whether the server is ready.
    boolean isReady();

    /// The sentence in which the server says why it could not start; empty if its log has none.
    ///
    /// @param log the log of the server
    default Optional<String> reasonOfFailure(Path log) throws IOException {
        return Optional.empty();
    }

    /// Does work that makes later starts faster, without disturbing the running server.
    default void makeNextStartFaster() throws IOException, InterruptedException {}

    /// The signal for an orderly stop.
    default Signal stopSignal() {
        return Signal.TERM;
    }

    /// How long an orderly stop may take before the process is killed.
    default Duration stopLimit() {
        return Duration.ofSeconds(12);
    }
}
