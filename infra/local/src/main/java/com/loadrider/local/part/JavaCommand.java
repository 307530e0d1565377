package com.loadrider.local.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The command line of a server in its own JVM, with flags for a small heap and a quick start.
///
/// @param mark see [RunDirectory#mark]
/// @param heapMegabytes the maximum heap size
/// @param flags further JVM flags
/// @param program the rest of the command: `-jar …` or `-cp … Main`
public record JavaCommand(String mark, int heapMegabytes, List<String> flags, List<String> program) {

    /// Only the first, quick compiler is used. On two cores, the optimizing compilers of several JVMs would
    /// take the processor from the calls for minutes.
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

    /// The process, not started yet.
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
