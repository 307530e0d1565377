package com.loadrider.service.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/// The counter `problems.answered` by `code`: the problems that this service has answered, over REST and sockets.
/// A refusal that a gateway passes on is counted only by the service that made it. The counter ignores requests before
/// the service is ready, because these are its own warm-up.
final class ProblemCounts {

    private final Map<String, Counter> byCode = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final ApplicationAvailability availability;

    /// @param known the problems whose counters start at zero, so that a rate shows the first one too
    ProblemCounts(MeterRegistry meters, ApplicationAvailability availability, Stream<? extends ProblemType> known) {
        this.meters = meters;
        this.availability = availability;
        known.forEach(type -> counter(type.code()));
    }

    void count(ProblemType type) {
        if (availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC) {
            counter(type.code()).increment();
        }
    }

    private Counter counter(String code) {
        return byCode.computeIfAbsent(code, it -> meters.counter("problems.answered", "code", it));
    }
}
