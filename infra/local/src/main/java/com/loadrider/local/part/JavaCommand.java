package com.loadrider.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a server that runs in a JVM of its own, with flags for a small and quickly started one.
///
/// @param mark see [RunDirectory#mark]
/// @param heapMegabytes the heap's limit
/// @param flags further JVM flags
/// @param program what follows the flags: `-jar …` or `-cp … Main`
public record JavaCommand(String mark, int heapMegabytes, List<String> flags, List<String> program) {

    /// The compiler is the quick one only: on two cores, the better ones of several JVMs take the processor from the
    /// calls that they mean to speed up, for minutes.
    private static final List<String> SMALL_AND_QUICK = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /// Copies the lists.
    public JavaCommand {
        flags = List.copyOf(flags);
        program = List.copyOf(program);
    }

    /// The process to start.
    public ProcessBuilder process() {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dloadrider.part=" + mark);
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(SMALL_AND_QUICK);
        command.addAll(flags);
        command.addAll(program);
        return new ProcessBuilder(command);
    }
}
