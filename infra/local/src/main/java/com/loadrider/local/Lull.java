package com.loadrider.local;

import com.loadrider.local.part.RunningPart;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A time in which the parts of a stack have little to do. Work that nobody waits for begins in one: even with time
/// that is left over it takes memory and caches from those who are being waited for.
///
/// @param parts the processes that are looked at
/// @param length how long they are to have had little to do
record Lull(List<RunningPart> parts, Duration length) {

    /// Share of one core that all of them together may take meanwhile. A stack without calls took 0.14 to 0.2 on
    /// two machines; a call a second adds about 0.1 on the slower one.
    private static final double LITTLE = 0.3;

    /// Returns when there was one.
    void await() throws InterruptedException {
        var before = taken();
        while (true) {
            TimeUnit.NANOSECONDS.sleep(length.toNanos());
            var now = taken();
            if (now.minus(before).toNanos() < LITTLE * length.toNanos()) {
                return;
            }
            before = now;
        }
    }

    private Duration taken() {
        return parts.stream()
                .flatMap(part -> part.pid().stream().boxed())
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
