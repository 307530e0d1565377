package com.loadrider.local.part;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Starts all child processes of this JVM. No other code may start one, so that none outlives the JVM.
public final class ChildProcesses {

    private static final Duration END_LIMIT = Duration.ofSeconds(2);

    private static boolean ended;

    private ChildProcesses() {}

    /// Starts a process.
    ///
    /// @param command the command
    /// @throws IOException if it cannot be started, or [#endAll()] was called
    public static synchronized Process start(ProcessBuilder command) throws IOException {
        if (ended) {
            throw new IOException("no process is started any more, because everything is being stopped");
        }
        return command.start();
    }

    /// Runs a program that ends by itself. An interrupt kills it and the processes that it has started.
    ///
    /// @param command the command
    /// @return its exit status
    public static int run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = start(command);
        try {
            return process.waitFor();
        } finally {
            if (process.isAlive()) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    /// Kills all remaining processes and the processes that they have started. No process can be started after
    /// this.
    public static void endAll() {
        synchronized (ChildProcesses.class) {
            ended = true;
        }
        var left = ProcessHandle.current().descendants().toList();
        left.forEach(ProcessHandle::destroyForcibly);
        awaitExits(left);
    }

    private static void awaitExits(List<ProcessHandle> processes) {
        var exits = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(exits)
                .completeOnTimeout(null, END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
