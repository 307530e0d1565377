package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineLimitsTest {

    @ParameterizedTest
    @CsvSource({
        "pingInterval, 0, 500, 2000, 4000, 500",
        "pingTimeout, 500, 99, 2000, 4000, 500",
        "upgradeTimeout, 500, 500, 2000, 4000, -1",
        "maxPayload, 500, 500, 1023, 4000, 500",
        "maxPayload, 500, 500, 16777217, 16777217, 500",
        "sendQueue, 500, 500, 2000, 1999, 500",
        "sendQueue, 500, 500, 2000, 67108865, 500",
    })
    void refusesWhatMakesNoSense(
            String name, long interval, long timeout, int maxPayload, int sendQueue, long upgradeTimeout) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EngineLimits(
                        Duration.ofMillis(interval),
                        Duration.ofMillis(timeout),
                        maxPayload,
                        sendQueue,
                        Duration.ofMillis(upgradeTimeout)))
                .withMessageStartingWith(name);
    }

    @Test
    void hasTheDefaultsOfTheOfficialServer() {
        assertThat(EngineLimits.DEFAULTS.pingInterval()).isEqualTo(Duration.ofSeconds(25));
        assertThat(EngineLimits.DEFAULTS.pingTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(EngineLimits.DEFAULTS.maxPayload()).isEqualTo(1_000_000);
        assertThat(EngineLimits.DEFAULTS.upgradeTimeout()).isEqualTo(Duration.ofSeconds(10));
    }
}
