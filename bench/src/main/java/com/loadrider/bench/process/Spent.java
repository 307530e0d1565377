package com.loadrider.bench.process;

import com.loadrider.bench.process.ServerProcess.Role;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/// What was used between two moments, in nanoseconds.
public final class Spent {

    private final long nanos;
    private final Map<ServerProcess, Cpu> processes;
    private final long own;
    private final long machine;
    private final long stolen;

    Spent(long nanos, Map<ServerProcess, Cpu> processes, long own, long machine, long stolen) {
        this.nanos = nanos;
        this.processes = processes;
        this.own = own;
        this.machine = machine;
        this.stolen = stolen;
    }

    /// The time between the two moments in seconds.
    public double seconds() {
        return nanos / 1e9;
    }

    /// Processor time of the servers.
    public long server() {
        return sum(Role.SERVER, Cpu::total);
    }

    /// Processor time of the brokers.
    public long broker() {
        return sum(Role.BROKER, Cpu::total);
    }

    /// The part of the servers' processor time that the kernel took.
    public long serverKernel() {
        return sum(Role.SERVER, Cpu::kernel);
    }

    /// The share of the servers' processor time that the garbage collectors of JVMs took.
    public double collectorShare() {
        return (double) sum(Role.SERVER, Cpu::collector) / server();
    }

    /// The share of the servers' processor time that the compilers of JVMs took.
    public double compilerShare() {
        return (double) sum(Role.SERVER, Cpu::compiler) / server();
    }

    /// How many cores the servers kept busy, on average.
    public double serverCores() {
        return (double) server() / nanos;
    }

    /// How many cores the load generator kept busy, on average.
    public double ownCores() {
        return (double) own / nanos;
    }

    /// How many cores other programs kept busy, on average, and a hypervisor took away.
    public double otherCores() {
        return Math.max(0, (double) (machine - server() - broker() - own) / nanos) + (double) stolen / nanos;
    }

    /// The processor time of each process, by its name.
    public Map<String, Long> byName() {
        var byName = new LinkedHashMap<String, Long>();
        processes.forEach((process, cpu) -> byName.merge(process.name(), cpu.total(), Long::sum));
        return byName;
    }

    private long sum(Role role, ToLongFunction<Cpu> part) {
        return processes.entrySet().stream()
                .filter(it -> it.getKey().role() == role)
                .mapToLong(it -> part.applyAsLong(it.getValue()))
                .sum();
    }
}
