package com.loadrider.bench.process;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What processes and the machine have used up to one moment.
public final class Usage {

    private final long nanos = System.nanoTime();
    private final Map<ServerProcess, Cpu> processes = new LinkedHashMap<>();
    private final long own = ProcFiles.ownNanos();
    private final long machine = ProcFiles.busyNanos();
    private final long stolen = ProcFiles.stolenNanos();

    private Usage() {}

    /// Reads the present state.
    ///
    /// @param processes the processes of the target
    public static Usage of(List<ServerProcess> processes) {
        var usage = new Usage();
        processes.forEach(process -> usage.processes.put(process, ProcFiles.cpu(process.pid())));
        return usage;
    }

    /// What was used since an earlier moment.
    public Spent since(Usage earlier) {
        var spent = new LinkedHashMap<ServerProcess, Cpu>();
        processes.forEach(
                (process, cpu) -> spent.put(process, cpu.minus(earlier.processes.getOrDefault(process, cpu))));
        return new Spent(
                nanos - earlier.nanos, spent, own - earlier.own, machine - earlier.machine, stolen - earlier.stolen);
    }
}
