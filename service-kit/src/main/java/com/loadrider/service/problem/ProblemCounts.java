package com.loadrider.service.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/// `problems.answered`, counter by `code`: the problems that this service has answered itself, over REST and sockets.
/// What a gateway passes on from another service is counted by that service only. Counting begins once the service is
/// ready: until then it answers requests of its own, for practice.
final class ProblemCounts {

    private final Map<String, Counter> byCode = new ConcurrentHashMap<>();
    private final MeterRegistry meters;
    private final ApplicationAvailability availability;

    /// @param known are counted from nought: the first of a kind could not be seen to come otherwise
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
