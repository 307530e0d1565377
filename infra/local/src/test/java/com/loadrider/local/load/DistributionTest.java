package com.loadrider.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void countsPercentilesByNearestRank() {
        var distribution = new Distribution();
        LongStream.rangeClosed(1, 200).map(it -> it * 1_000_000).forEach(distribution::add);
        assertThat(distribution.row().strip().split(" +", -1))
                .containsExactly("200", "100.0", "180.0", "198.0", "200.0");
    }

    @Test
    void saysNothingOfNothing() {
        assertThat(new Distribution().row().strip()).startsWith("0 ");
    }
}
