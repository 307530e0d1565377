package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenExpiryTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "86400, 86340",
        "3600, 3540",
        "121, 61",
        "120, 60",
        "119, 59.5",
        "60, 30",
        "50, 25",
        "2, 1",
        "0.001, 0.0005"
    })
    void givesNoticeAMinuteBeforeTheEndOrHalfwayToIt(double remaining, double notice) {
        Instant end = NOW.plus(seconds(remaining));

        assertThat(TokenExpiry.noticeTime(NOW, end, Duration.ofSeconds(60))).isEqualTo(NOW.plus(seconds(notice)));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
