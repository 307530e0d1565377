package com.loadrider.local.part;

import java.io.IOException;

/// The signals that stop or disturb a part.
public enum Signal {
    /// Orderly stop.
    TERM,
    /// Orderly stop that does not wait for clients (PostgreSQL's fast shutdown).
    INT,
    /// Immediate end.
    KILL,
    /// Suspend.
    STOP,
    /// Resume after [#STOP].
    CONT;

    /// Sends this signal. A process that has already ended is not an error.
    ///
    /// @param process the receiver
    public void send(ProcessHandle process) {
        switch (this) {
            case TERM -> process.destroy();
            case KILL -> process.destroyForcibly();
            case INT, STOP, CONT -> shell(process.pid());
        }
    }

    /// Java can send only two of these signals; every shell has `kill` built in.
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
