package com.loadrider.local.part;

import java.io.IOException;

/// The signals that parts are stopped or disturbed with.
public enum Signal {
    /// Orderly stop.
    TERM,
    /// Orderly stop that does not wait for clients (PostgreSQL's fast shutdown).
    INT,
    /// Immediate death.
    KILL,
    /// Freeze.
    STOP,
    /// Go on after [#STOP].
    CONT;

    /// Sends this signal; a process that is already gone is not an error.
    ///
    /// @param process whom to
    public void send(ProcessHandle process) {
        switch (this) {
            case TERM -> process.destroy();
            case KILL -> process.destroyForcibly();
            case INT, STOP, CONT -> shell(process.pid());
        }
    }

    /// Java itself can send two signals only; every shell has `kill` built in.
    private void shell(long pid) {
        try {
            ChildProcesses.run(new ProcessBuilder("sh", "-c", "kill -" + name() + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD));
        } catch (IOException e) {
            throw new Refusal("No shell to send a signal with.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
