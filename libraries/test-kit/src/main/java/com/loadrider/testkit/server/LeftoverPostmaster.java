package com.loadrider.testkit.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Stops the PostgreSQL server of a killed test run, because the server survives its JVM.
final class LeftoverPostmaster {

    private LeftoverPostmaster() {}

    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
            ProcessHandle.of(pid).filter(it -> serves(it, data)).ifPresent(LeftoverPostmaster::end);
        } catch (IOException | NumberFormatException unreadable) {
            throw new IllegalStateException("cannot read " + pidFile, unreadable);
        }
    }

    /// Returns whether the process is the server of this data directory. The process id may have been reused.
    private static boolean serves(ProcessHandle process, Path data) {
        String line = process.info().commandLine().orElse("");
        return line.contains("postgres") && line.contains(data.toString());
    }

    private static void end(ProcessHandle process) {
        process.destroyForcibly();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new IllegalStateException("process " + process.pid() + " does not end", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
