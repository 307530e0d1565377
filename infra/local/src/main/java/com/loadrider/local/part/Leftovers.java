package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Processes that an earlier run left behind because it was killed. They hold ports and data, so they are ended first.
public final class Leftovers {

    private static final Duration ORDERLY = Duration.ofSeconds(6);
    private static final Duration KILLED = Duration.ofSeconds(5);

    private final RunDirectory directory;

    /// @param directory the folder with their pid files
    public Leftovers(RunDirectory directory) {
        this.directory = directory;
    }

    /// Ends every process that a pid file names and whose command line has the mark of the part. Deletes the
    /// pid files.
    ///
    /// @return the names of the parts that were still running
    public List<String> end() throws IOException {
        var files = pidFiles();
        var found = files.stream().filter(file -> process(file).isPresent()).toList();
        var processes = found.stream().flatMap(file -> process(file).stream()).toList();
        endAll(processes);
        for (var file : files) {
            Files.deleteIfExists(file);
        }
        return found.stream().map(Leftovers::part).toList();
    }

    private List<Path> pidFiles() throws IOException {
        if (!Files.isDirectory(directory.path())) {
            return List.of();
        }
        try (var files = Files.list(directory.path())) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .sorted()
                    .toList();
        }
    }

    private Optional<ProcessHandle> process(Path file) {
        var pid = pid(file);
        var process = pid.isEmpty() ? Optional.<ProcessHandle>empty() : ProcessHandle.of(pid.getAsLong());
        return process.filter(it -> CommandLine.of(it).contains(directory.mark(part(file))));
    }

    private static OptionalLong pid(Path file) {
        try {
            return new PidFile(file).read();
        } catch (IOException unreadable) {
            throw new Refusal("The pid file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String part(Path file) {
        return file.getFileName().toString().replaceFirst("\\.pid$", "");
    }

    private static void endAll(List<ProcessHandle> processes) {
        processes.forEach(Signal.TERM::send);
        if (!gone(processes, ORDERLY)) {
            processes.forEach(Signal.KILL::send);
            if (!gone(processes, KILLED)) {
                throw new Refusal("Processes of an earlier run cannot be ended; end them by hand: "
                        + processes.stream()
                                .filter(ProcessHandle::isAlive)
                                .map(ProcessHandle::pid)
                                .toList());
            }
        }
    }

    private static boolean gone(List<ProcessHandle> processes, Duration limit) {
        var exits = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(exits).get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException alive) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
