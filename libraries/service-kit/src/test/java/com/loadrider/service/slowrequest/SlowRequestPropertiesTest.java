package com.loadrider.service.slowrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class SlowRequestPropertiesTest {

    private final SlowRequestProperties limits =
            new SlowRequestProperties(Duration.ofSeconds(20), Duration.ofSeconds(20), DataSize.ofKilobytes(1));

    @ParameterizedTest
    @CsvSource({
        "1, 0, true",
        "20, 0, true",
        "21, 0, false",
        "21, 1024, true",
        "30, 20480, true",
        "30, 10239, false",
        "32, 65536, true",
        "84, 65536, true",
        "85, 65536, false"
    })
    void aBodyKeepsTheRateOnAverage(long seconds, long bytes, boolean allowed) {
        assertThat(limits.allowsBody(Duration.ofSeconds(seconds).toNanos(), bytes))
                .isEqualTo(allowed);
    }
}
