package com.loadrider.bench.process;

/// Processor time in nanoseconds, in steps of 10 ms.
///
/// @param total in the process and in the kernel
/// @param kernel in the kernel
/// @param collector of a JVM's garbage collector
/// @param compiler of a JVM's compilers
record Cpu(long total, long kernel, long collector, long compiler) {

    static final Cpu NONE = new Cpu(0, 0, 0, 0);

    Cpu plus(Cpu other) {
        return new Cpu(
                total + other.total, kernel + other.kernel, collector + other.collector, compiler + other.compiler);
    }

    Cpu minus(Cpu earlier) {
        return new Cpu(
                total - earlier.total,
                kernel - earlier.kernel,
                collector - earlier.collector,
                compiler - earlier.compiler);
    }
}
