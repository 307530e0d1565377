package com.loadrider.bench.load;

import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/// Counts durations and failures of many threads.
final class Tally {

    private final Map<String, Queue<Long>> durations = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();

    void took(String what, long nanos) {
        durations.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(nanos);
    }

    void failed(String why) {
        failures.computeIfAbsent(why, _ -> new LongAdder()).increment();
    }

    Quantiles durations(String what) {
        return new Quantiles(durations.getOrDefault(what, new ConcurrentLinkedQueue<>()).stream()
                .mapToLong(Long::longValue));
    }

    long failures() {
        return failures.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /// How often each failure happened, for example `initiate was answered 503 unavailable (3)`.
    String describeFailures() {
        var sorted = new TreeMap<String, String>();
        failures.forEach((why, count) -> sorted.put(why, why + " (" + count + ")"));
        return String.join(", ", sorted.values());
    }
}
