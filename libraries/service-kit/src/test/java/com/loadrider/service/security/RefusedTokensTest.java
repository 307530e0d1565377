package com.loadrider.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

class RefusedTokensTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final TokenVerifier tokens = new RefusedTokens(
            _ -> {
                throw new InvalidTokenException("forged");
            },
            meters,
            availability);

    @Test
    void areCountedOnceTheServiceIsReady() {
        assertThatThrownBy(() -> tokens.verify("warm-up")).isInstanceOf(InvalidTokenException.class);
        assertThat(refused()).isZero();

        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));

        assertThatThrownBy(() -> tokens.verify("forged")).isInstanceOf(InvalidTokenException.class);
        assertThat(refused()).isEqualTo(1);
    }

    private double refused() {
        return meters.counter("tokens.refused").count();
    }
}
