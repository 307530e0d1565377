package com.loadrider.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.PresenceLease.Tick;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceLeaseTest {

    @ParameterizedTest
    @CsvSource({
        "-1, IGNORED",
        "0, IGNORED",
        "3999, IGNORED",
        "4000, COUNTED",
        "5000, COUNTED",
        "12000, COUNTED",
        "12001, RESTARTED",
        "86400000, RESTARTED"
    })
    void judgesATickByTheTimeSinceTheLastOne(long millis, Tick tick) {
        assertThat(PresenceLease.tick(Duration.ofMillis(millis))).isEqualTo(tick);
    }
}
