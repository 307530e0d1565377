package com.loadrider.local.service;

import com.loadrider.local.part.ChildProcesses;
import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The AOT cache of a program (JEP 483): its classes, already loaded and linked. With it, a service starts with about a
/// third less work. The JVM ignores a cache that does not fit.
///
/// @param folder the folder of the cache; it belongs to one build of the program and to this version of Java
record StartCache(Path folder) {

    private static final String CACHE = "classes.aot";
    /// Without it, the JVM warns about single entries of the cache that it cannot use.
    private static final String QUIET = "-Xlog:aot*=off";

    /// Returns the process of a program with additional JVM flags, not started yet.
    @FunctionalInterface
    interface Program {
        ProcessBuilder with(List<String> flags) throws IOException, InterruptedException;
    }

    /// The cache of an unpacked program.
    static StartCache of(Path program) {
        return new StartCache(program.resolve("start-" + Runtime.version()));
    }

    /// Returns the JVM flags that use the cache; none if it was not made yet.
    List<String> flags() {
        Path cache = folder.resolve(CACHE);
        return Files.exists(cache) ? List.of("-XX:AOTCache=" + cache, QUIET) : List.of();
    }

    /// Makes the cache, unless it exists, from a run of the program that ends by itself. Runs at the lowest priority.
    ///
    /// @throws Refusal if one of the two steps fails
    void make(Program program) throws IOException, InterruptedException {
        if (!Files.exists(folder)) {
            Trees.create(folder, unfinished -> {
                String classes = "-XX:AOTConfiguration=" + unfinished.resolve("classes.conf");
                run(program.with(List.of("-XX:AOTMode=record", classes, QUIET)));
                run(program.with(
                        List.of("-XX:AOTMode=create", classes, "-XX:AOTCache=" + unfinished.resolve(CACHE), QUIET)));
                Files.delete(unfinished.resolve("classes.conf"));
            });
        }
    }

    private static void run(ProcessBuilder process) throws IOException, InterruptedException {
        process.command().addAll(0, List.of("nice", "-n", "19"));
        process.redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        int exit = ChildProcesses.run(process);
        if (exit != 0) {
            throw new Refusal("“" + String.join(" ", process.command()) + "” ended with " + exit);
        }
    }
}
