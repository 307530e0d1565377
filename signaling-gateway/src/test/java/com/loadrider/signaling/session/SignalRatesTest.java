package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignalRatesTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final SignalRates rates = new SignalRates(new RateProperties(2, 3, 1, 1, 1, Duration.ofSeconds(10)));

    @Test
    void grantTheBurstAndThenTheRate() {
        assertThat(granted(1, 5, 0)).isEqualTo(3);
        assertThat(granted(1, 5, SECOND)).isEqualTo(2);
    }

    @Test
    void countEveryUserApart() {
        assertThat(granted(1, 5, 0)).isEqualTo(3);
        assertThat(granted(2, 5, 0)).isEqualTo(3);
    }

    @Test
    void forgetNobodyWhoHasJustSent() {
        assertThat(granted(1, 5, 0)).isEqualTo(3);
        for (var other = 10; other < 10_020; other++) {
            granted(other, 1, 0);
        }
        assertThat(granted(1, 5, 0)).isZero();
    }

    private int granted(long userId, int times, long now) {
        var granted = 0;
        for (var i = 0; i < times; i++) {
            granted += rates.tryTake(userId, now) ? 1 : 0;
        }
        return granted;
    }
}
