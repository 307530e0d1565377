package com.loadrider.local.part;

import java.io.IOException;
import java.time.Duration;

/// What there is to know about one server process of the stack: how to start it, to see that it works, and to stop it.
/// A part is stateless; the process itself is a [RunningPart].
public interface Part {

    /// Unique within a stack; names the log and the pid file, e.g. `signaling-gateway-2`.
    String name();

    /// Shown when the part is ready, e.g. `localhost:15432`.
    String address();

    /// Makes programs and data ready; called before every start, also after a crash.
    void prepare() throws IOException, InterruptedException;

    /// The command that becomes the server process: it must `exec`, so that the pid is the server's own.
    ProcessBuilder command() throws IOException, InterruptedException;

    /// Asks once whether the server does its work.
    boolean isReady();

    /// The signal that makes the server stop in an orderly way.
    default Signal stopSignal() {
        return Signal.TERM;
    }

    /// How long an orderly stop may take before the process is killed.
    default Duration stopLimit() {
        return Duration.ofSeconds(12);
    }
}
