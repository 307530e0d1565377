package com.loadrider.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {

    @Test
    void countsByNearestRank() {
        var quantiles =
                new Quantiles(LongStream.rangeClosed(1, 200).map(it -> 201 - it).map(it -> it * 1_000));
        assertThat(quantiles.micros(0.5)).isEqualTo(100);
        assertThat(quantiles.micros(0.99)).isEqualTo(198);
        assertThat(quantiles.micros(1)).isEqualTo(200);
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(new Quantiles(LongStream.empty()).micros(0.5)).isNaN();
        assertThat(Quantiles.median()).isNaN();
    }

    @Test
    void takesTheMiddleOfTwo() {
        assertThat(Quantiles.median(4, 1, 3, 2)).isEqualTo(2.5);
    }
}
