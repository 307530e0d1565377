package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// What one JVM has learned about a program and the next one need not learn again: an
/// [ahead-of-time cache](https://openjdk.org/jeps/514), which halves the processor time of a start.
///
/// @param folder where it is kept; never used for another version of the program
public record AotCache(Path folder) {

    /// How to start the program as quickly as is possible now.
    public List<String> flags() {
        return exists() ? List.of("-XX:AOTCache=" + file()) : List.of();
    }

    /// Whether there is one for this JVM.
    public boolean exists() {
        return Files.exists(file());
    }

    /// The flags of a run that notes what the program needs, and writes it down when it ends.
    public List<String> recordingFlags() {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + sibling("seen"));
    }

    /// The flags of a run that makes the cache from what was written down, and never comes as far as the
    /// program. One run for both would need the memory of both.
    List<String> creatingFlags() {
        return List.of(
                "-XX:AOTMode=create", "-XX:AOTConfiguration=" + sibling("seen"), "-XX:AOTCache=" + sibling("new"));
    }

    /// Whether a run has written down what it needed.
    boolean isRecorded() throws IOException {
        return Files.exists(sibling("seen")) && Files.size(sibling("seen")) > 0;
    }

    /// Puts the finished cache where it is used.
    void adopt() throws IOException {
        Files.deleteIfExists(sibling("seen"));
        Files.move(sibling("new"), file(), StandardCopyOption.ATOMIC_MOVE);
    }

    /// A JVM takes only a cache of its own version.
    private Path file() {
        return sibling(Runtime.version().toString());
    }

    private Path sibling(String what) {
        return folder.resolve("aot-" + what);
    }
}
