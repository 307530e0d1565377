package com.loadrider.bench.process;

import com.loadrider.bench.process.ServerProcess.Role;
import com.loadrider.local.part.ChildProcesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The memory of servers.
public final class Memory {

    private static final int COMMAND_SECONDS = 30;

    /// A line of a heap's part, as ` DefNew     total 49152K, used 812K`; not one of `Metaspace` or of a space in a
    /// part.
    private static final Pattern HEAP = Pattern.compile("(?m)^ *+(?!Metaspace|class space)[^%\\n]*? used (\\d+)K");

    private static final String ARGUMENTS = "jvm_args:";

    /// What follows the name of a flag, as in `-Xmx1g` and `-XX:TieredStopAtLevel=1`.
    private static final Pattern SIZE_OR_VALUE = Pattern.compile("(?<=^-X(?:ms|mx|ss))\\d.*|=.*");

    private Memory() {}

    /// Who collects the garbage of a server when told to.
    public enum Collector {
        /// Nobody: the memory is managed by hand, or the program cannot be told.
        NONE,
        /// A JVM, by `jcmd`.
        JVM,
        /// A Node process that was started with `--expose-gc` and collects at `SIGUSR2`.
        NODE
    }

    /// The resident memory of the servers, without brokers, in KiB.
    public static long residentKb(List<ServerProcess> processes) {
        return servers(processes)
                .mapToLong(process -> ProcFiles.residentKb(process.pid()))
                .sum();
    }

    /// Has the servers collect their garbage.
    public static void collect(Collector collector, List<ServerProcess> processes)
            throws IOException, InterruptedException {
        for (var process : servers(processes).toList()) {
            var pid = Long.toString(process.pid());
            switch (collector) {
                case NONE -> {
                    // Nothing to do.
                }
                case JVM -> output(jcmd(), pid, "GC.run");
                case NODE -> output("kill", "-USR2", pid);
            }
        }
    }

    /// The used heap of the servers that are JVMs, in KiB.
    public static long heapKb(List<ServerProcess> processes) throws IOException, InterruptedException {
        var used = 0L;
        for (var process : servers(processes).toList()) {
            used += heapKb(output(jcmd(), Long.toString(process.pid()), "GC.heap_info"));
        }
        return used;
    }

    /// The used heap of a JVM in KiB.
    ///
    /// @param info what `jcmd GC.heap_info` says
    static long heapKb(String info) {
        return HEAP.matcher(info)
                .results()
                .mapToLong(it -> Long.parseLong(it.group(1)))
                .sum();
    }

    /// The flags of a JVM that have an effect, without properties.
    public static String flags(long pid) throws IOException, InterruptedException {
        return flags(output(jcmd(), Long.toString(pid), "VM.command_line"));
    }

    /// The flags of a JVM that have an effect: the last one of several with the same name.
    ///
    /// @param commandLine what `jcmd VM.command_line` says
    static String flags(String commandLine) {
        var flags = new LinkedHashMap<String, String>();
        commandLine
                .lines()
                .filter(line -> line.startsWith(ARGUMENTS))
                .flatMap(line ->
                        Stream.of(line.substring(ARGUMENTS.length()).strip().split(" ", -1)))
                .filter(word -> word.startsWith("-X") || word.startsWith("--"))
                .forEach(flag -> flags.put(SIZE_OR_VALUE.matcher(flag).replaceFirst(""), flag));
        return String.join(" ", flags.values());
    }

    private static Stream<ServerProcess> servers(List<ServerProcess> processes) {
        return processes.stream().filter(process -> process.role() == Role.SERVER);
    }

    private static String jcmd() {
        return Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    }

    private static String output(String... command) throws IOException, InterruptedException {
        var process = ChildProcesses.start(new ProcessBuilder(command).redirectErrorStream(true));
        try (var text = process.getInputStream()) {
            var output = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed: " + output.strip());
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
