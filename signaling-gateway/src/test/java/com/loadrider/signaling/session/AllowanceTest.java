package com.loadrider.signaling.session;

import static com.loadrider.signaling.session.Allowance.Ruling.FLOODING;
import static com.loadrider.signaling.session.Allowance.Ruling.GRANTED;
import static com.loadrider.signaling.session.Allowance.Ruling.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private final RateProperties rates = new RateProperties(20, 200, 10, 50, 200, Duration.ofSeconds(10));
    private final Allowance allowance = new Allowance(rates, 0);

    @Test
    void grantsTheBurstAndThenTheRate() {
        for (int i = 0; i < 200; i++) {
            assertThat(allowance.judge(true, 0)).isEqualTo(GRANTED);
        }
        assertThat(allowance.judge(true, 0)).isEqualTo(REFUSED);
        assertThat(allowance.judge(true, millis(49))).isEqualTo(REFUSED);
        assertThat(allowance.judge(true, millis(101))).isEqualTo(GRANTED);
        assertThat(allowance.judge(true, millis(102))).isEqualTo(GRANTED);
        assertThat(allowance.judge(true, millis(103))).isEqualTo(REFUSED);
    }

    @Test
    void countsCommandsApartFromSignals() {
        for (int i = 0; i < 200; i++) {
            allowance.judge(true, 0);
        }
        assertThat(allowance.judge(false, 0)).isEqualTo(GRANTED);
    }

    @Test
    void floodsWithTheTwoHundredthRefusalInTenSeconds() {
        exhaust();
        for (int i = 1; i < 200; i++) {
            assertThat(allowance.judge(true, i)).isEqualTo(REFUSED);
        }
        assertThat(allowance.judge(true, 200)).isEqualTo(FLOODING);
    }

    @Test
    void forgetsRefusalsAfterTenSeconds() {
        exhaust();
        for (int i = 1; i < 200; i++) {
            allowance.judge(true, i);
        }
        long later = millis(10_001);
        for (int i = 0; i < 200; i++) {
            assertThat(allowance.judge(true, later)).isEqualTo(GRANTED);
        }
        assertThat(allowance.judge(true, later)).isEqualTo(REFUSED);
    }

    private void exhaust() {
        for (int i = 0; i < 200; i++) {
            allowance.judge(true, 0);
        }
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
