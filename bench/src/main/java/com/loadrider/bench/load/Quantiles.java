package com.loadrider.bench.load;

import com.loadrider.bench.report.Figures;
import java.util.Arrays;
import java.util.stream.LongStream;

/// The distribution of durations, by nearest rank.
final class Quantiles {

    private final long[] sorted;

    /// @param nanos durations in any order
    Quantiles(LongStream nanos) {
        sorted = nanos.sorted().toArray();
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    int count() {
        return sorted.length;
    }

    /// The duration in microseconds that a share of all does not exceed; NaN if there are none.
    ///
    /// @param share greater than 0, at most 1
    double micros(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / 1e3;
    }

    /// Adds the usual quantiles in microseconds.
    ///
    /// @param prefix the beginning of their names, for example `ring_`
    void putMicros(Figures figures, String prefix) {
        figures.put(prefix + "p50_us", micros(0.5))
                .put(prefix + "p90_us", micros(0.9))
                .put(prefix + "p99_us", micros(0.99))
                .put(prefix + "p999_us", micros(0.999))
                .put(prefix + "max_us", micros(1));
    }

    /// Adds the usual quantiles in milliseconds.
    ///
    /// @param prefix the beginning of their names, for example `ring_`
    void putMillis(Figures figures, String prefix) {
        figures.put(prefix + "p50_ms", micros(0.5) / 1e3)
                .put(prefix + "p90_ms", micros(0.9) / 1e3)
                .put(prefix + "p99_ms", micros(0.99) / 1e3)
                .put(prefix + "max_ms", micros(1) / 1e3);
    }
}
