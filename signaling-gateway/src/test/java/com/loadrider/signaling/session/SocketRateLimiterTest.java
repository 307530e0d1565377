package com.loadrider.signaling.session;

import static com.loadrider.signaling.session.SocketRateLimiter.Decision.FLOODING;
import static com.loadrider.signaling.session.SocketRateLimiter.Decision.GRANTED;
import static com.loadrider.signaling.session.SocketRateLimiter.Decision.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SocketRateLimiterTest {

    private final RateProperties rates = new RateProperties(20, 200, 10, 50, 200, Duration.ofSeconds(10));
    private final SocketRateLimiter rateLimiter = new SocketRateLimiter(rates, 0);

    @Test
    void grantsTheBurstAndThenTheRate() {
        for (int i = 0; i < 200; i++) {
            assertThat(rateLimiter.evaluate(true, 0)).isEqualTo(GRANTED);
        }
        assertThat(rateLimiter.evaluate(true, 0)).isEqualTo(REFUSED);
        assertThat(rateLimiter.evaluate(true, millis(49))).isEqualTo(REFUSED);
        assertThat(rateLimiter.evaluate(true, millis(101))).isEqualTo(GRANTED);
        assertThat(rateLimiter.evaluate(true, millis(102))).isEqualTo(GRANTED);
        assertThat(rateLimiter.evaluate(true, millis(103))).isEqualTo(REFUSED);
    }

    @Test
    void countsCommandsApartFromSignals() {
        for (int i = 0; i < 200; i++) {
            rateLimiter.evaluate(true, 0);
        }
        assertThat(rateLimiter.evaluate(false, 0)).isEqualTo(GRANTED);
    }

    @Test
    void floodsWithTheTwoHundredthRefusalInTenSeconds() {
        exhaust();
        for (int i = 1; i < 200; i++) {
            assertThat(rateLimiter.evaluate(true, i)).isEqualTo(REFUSED);
        }
        assertThat(rateLimiter.evaluate(true, 200)).isEqualTo(FLOODING);
    }

    @Test
    void forgetsRefusalsAfterTenSeconds() {
        exhaust();
        for (int i = 1; i < 200; i++) {
            rateLimiter.evaluate(true, i);
        }
        long later = millis(10_001);
        for (int i = 0; i < 200; i++) {
            assertThat(rateLimiter.evaluate(true, later)).isEqualTo(GRANTED);
        }
        assertThat(rateLimiter.evaluate(true, later)).isEqualTo(REFUSED);
    }

    private void exhaust() {
        for (int i = 0; i < 200; i++) {
            rateLimiter.evaluate(true, 0);
        }
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
