package com.loadrider.local.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Collects durations.
final class Distribution {

    private final List<Long> nanos = Collections.synchronizedList(new ArrayList<>());

    void add(long elapsedNanos) {
        nanos.add(elapsedNanos);
    }

    /// The count and, in milliseconds, the 50th, 90th and 99th percentile (nearest rank) and the maximum.
    String row() {
        List<Long> sorted;
        synchronized (nanos) {
            sorted = nanos.stream().sorted().toList();
        }
        if (sorted.isEmpty()) {
            return "%7d %9s %9s %9s %9s".formatted(0, "-", "-", "-", "-");
        }
        return "%7d %9.1f %9.1f %9.1f %9.1f"
                .formatted(
                        sorted.size(),
                        percentile(sorted, 50),
                        percentile(sorted, 90),
                        percentile(sorted, 99),
                        percentile(sorted, 100));
    }

    private static double percentile(List<Long> sorted, int percent) {
        var rank = (int) Math.ceil(percent / 100.0 * sorted.size());
        return sorted.get(Math.max(0, rank - 1)) / 1e6;
    }
}
