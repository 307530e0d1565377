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

    /// Compiles quickly rather than well: without it, and without a cache, a start takes twice the processor time.
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    /// How to start the program as quickly as is possible now. With a cache the better compiler costs nothing at the
    /// start and pays later.
    public List<String> flags() {
        return exists() ? List.of("-XX:AOTCache=" + file()) : List.of(QUICK_COMPILER);
    }

    boolean exists() {
        return Files.exists(file());
    }

    /// The flags of the two runs that make the cache: the first brings the program up, the second never comes as far
    /// as the program. One run for both would need the memory of both.
    List<List<String>> trainingFlags() {
        var seen = "-XX:AOTConfiguration=" + sibling("seen");
        return List.of(
                List.of(QUICK_COMPILER, "-XX:AOTMode=record", seen),
                List.of(QUICK_COMPILER, "-XX:AOTMode=create", seen, "-XX:AOTCache=" + sibling("new")));
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
