package com.loadrider.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

class ProblemCountsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final ProblemCounts counts =
            new ProblemCounts(meters, availability, Stream.of(CommonProblem.NOT_FOUND, CommonProblem.TOO_LARGE));

    @Test
    void beginAtNoughtForEveryKnownCode() {
        assertThat(meters.getMeters())
                .extracting(Meter::getId)
                .extracting(it -> it.getTag("code"))
                .containsExactlyInAnyOrder("not_found", "too_large");
        assertThat(count("not_found")).isZero();
    }

    @Test
    void riseOnceTheServiceIsReady() {
        counts.count(CommonProblem.NOT_FOUND);
        assertThat(count("not_found")).isZero();

        availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        counts.count(CommonProblem.NOT_FOUND);
        counts.count(CommonProblem.UNAVAILABLE);

        assertThat(count("not_found")).isEqualTo(1);
        assertThat(count("unavailable")).isEqualTo(1);
        assertThat(count("too_large")).isZero();
    }

    private double count(String code) {
        return meters.counter("problems.answered", "code", code).count();
    }
}
