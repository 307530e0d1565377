package com.loadrider.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {

    /// The beginning is so long ago that nothing has to be waited for.
    @Test
    void comeAtTheirRateAndAreTheSameForEveryTarget() throws InterruptedException {
        var start = System.nanoTime() - 3_600_000_000_000L;
        var arrivals = new Arrivals(1_000, 10);
        var again = new Arrivals(1_000, 10);
        assertThat(arrivals.count()).isEqualTo(10_000);
        var last = arrivals.await(9_999, start) - start;
        assertThat(last / 1e9).isBetween(9.5, 10.5);
        assertThat(again.await(9_999, start) - start).isEqualTo(last);
        assertThat(arrivals.lateness().micros(1)).isGreaterThan(3_000_000_000.0);
    }
}
