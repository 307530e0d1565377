package com.loadrider.calls.metrics;

import com.loadrider.calls.call.CallReading;
import com.loadrider.calls.call.CallStatus;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The gauge `calls.active` by `status`: the calls that are not over, of all instances. It is updated every 5 s and not
/// at each scrape. It is NaN while the database does not answer.
@Component
class ActiveCalls {

    private static final Logger log = LoggerFactory.getLogger(ActiveCalls.class);

    private final CallReading reading;
    private volatile @Nullable Map<CallStatus, Long> counts;

    ActiveCalls(CallReading reading, MeterRegistry meters) {
        this.reading = reading;
        Arrays.stream(CallStatus.values())
                .filter(status -> !status.isTerminal())
                .forEach(status -> Gauge.builder("calls.active", this, it -> it.count(status))
                        .tag("status", status.name().toLowerCase(Locale.ROOT))
                        .register(meters));
    }

    /// The query uses an index that holds active calls only.
    @Scheduled(fixedDelay = 5_000)
    void count() {
        try {
            counts = reading.countActive();
        } catch (RuntimeException failure) {
            counts = null;
            log.warn("Active calls cannot be counted: {}", failure.getMessage());
        }
    }

    private double count(CallStatus status) {
        Map<CallStatus, Long> known = counts;
        return known == null ? Double.NaN : known.getOrDefault(status, 0L);
    }
}
