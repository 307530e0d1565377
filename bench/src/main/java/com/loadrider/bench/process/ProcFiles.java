package com.loadrider.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads `/proc` (`man 5 proc`).
final class ProcFiles {

    private static final Path PROC = Path.of("/proc");
    private static final long NANOS_OF_TICK = 10_000_000L;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Threads of the serial and of the G1 collector. The serial collector works in the VM thread.
    private static final Pattern COLLECTOR = Pattern.compile("VM Thread|GC Thread.*|G1 .*");

    private static final Pattern COMPILER = Pattern.compile("C[12] CompilerThr.*");

    private ProcFiles() {}

    /// The processor time of a process and of its descendants, also of those that have ended.
    ///
    /// @throws IllegalStateException if the process has ended
    static Cpu cpu(long pid) {
        var own = processTime(pid);
        if (own.equals(Cpu.NONE)
                && !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
            throw new IllegalStateException("Process " + pid + " has ended.");
        }
        return descendants(pid).map(ProcFiles::processTime).reduce(own.plus(threadTimes(pid)), Cpu::plus);
    }

    /// The processor time of this process, without its children.
    static long ownNanos() {
        return ticks(stat(PROC.resolve("self")), 11, 12);
    }

    /// Resident memory of a process and of its descendants in KiB.
    static long residentKb(long pid) {
        return Stream.concat(Stream.of(pid), descendants(pid))
                .mapToLong(ProcFiles::ownResidentKb)
                .sum();
    }

    /// How long the cores of the machine were busy.
    static long busyNanos() {
        return machine(1, 2, 3, 6, 7);
    }

    /// How long a hypervisor kept the cores for others.
    static long stolenNanos() {
        return machine(8);
    }

    private static long machine(int... columns) {
        var total = SPACES.split(lines(PROC.resolve("stat")).getFirst(), -1);
        var ticks = 0L;
        for (var column : columns) {
            ticks += Long.parseLong(total[column]);
        }
        return ticks * NANOS_OF_TICK;
    }

    private static Stream<Long> descendants(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .map(ProcessHandle::pid);
    }

    private static Cpu processTime(long pid) {
        var fields = stat(PROC.resolve(Long.toString(pid)));
        return fields.isEmpty() ? Cpu.NONE : new Cpu(ticks(fields, 11, 12, 13, 14), ticks(fields, 12, 14), 0, 0);
    }

    private static Cpu threadTimes(long pid) {
        try (var threads = Files.list(PROC.resolve(Long.toString(pid)).resolve("task"))) {
            return threads.map(ProcFiles::threadTime).reduce(Cpu.NONE, Cpu::plus);
        } catch (IOException | UncheckedIOException ended) {
            return Cpu.NONE;
        }
    }

    private static Cpu threadTime(Path thread) {
        var name = String.join("", lines(thread.resolve("comm")));
        var isCollector = COLLECTOR.matcher(name).matches();
        if (!isCollector && !COMPILER.matcher(name).matches()) {
            return Cpu.NONE;
        }
        var fields = stat(thread);
        var time = fields.isEmpty() ? 0 : ticks(fields, 11, 12);
        return isCollector ? new Cpu(0, 0, time, 0) : new Cpu(0, 0, 0, time);
    }

    /// The fields after the name, which may have spaces in it. Empty if the process has ended.
    private static List<String> stat(Path folder) {
        var text = String.join("", lines(folder.resolve("stat")));
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(text.lastIndexOf(')') + 2).split(" ", -1));
    }

    private static long ticks(List<String> fields, int... columns) {
        var ticks = 0L;
        for (var column : columns) {
            ticks += Long.parseLong(fields.get(column));
        }
        return ticks * NANOS_OF_TICK;
    }

    private static long ownResidentKb(long pid) {
        return lines(PROC.resolve(Long.toString(pid)).resolve("status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /// No lines if the process or thread has ended meanwhile.
    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException ended) {
            return List.of();
        }
    }
}
