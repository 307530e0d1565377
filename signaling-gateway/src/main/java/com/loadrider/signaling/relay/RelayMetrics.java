package com.loadrider.signaling.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The metrics of the relay: the timer `signaling.relay` with the tags `type` (of the signal) and `outcome` (`relayed`
/// or `refused`). It measures from the arrival of a signal to its answer, including the answer of another gateway. The
/// timers are created at the start, because looking one up costs more than using it.
@Component
class RelayMetrics {

    private final Map<SignalType, Timer> relayed = new EnumMap<>(SignalType.class);
    private final Map<SignalType, Timer> refused = new EnumMap<>(SignalType.class);

    RelayMetrics(MeterRegistry meters) {
        for (SignalType type : SignalType.values()) {
            relayed.put(type, meters.timer("signaling.relay", "type", type.wireName(), "outcome", "relayed"));
            refused.put(type, meters.timer("signaling.relay", "type", type.wireName(), "outcome", "refused"));
        }
    }

    /// Records the time until the outcome is known.
    CompletableFuture<RelayOutcome> timed(SignalType type, long started, CompletableFuture<RelayOutcome> outcome) {
        if (outcome.isDone() && !outcome.isCompletedExceptionally()) {
            record(type, started, outcome.join());
            return outcome;
        }
        return outcome.whenComplete((result, _) -> {
            if (result != null) {
                record(type, started, result);
            }
        });
    }

    /// Records a signal that was relayed at once.
    void relayed(SignalType type, long started) {
        record(relayed.get(type), started);
    }

    private void record(SignalType type, long started, RelayOutcome outcome) {
        record((outcome instanceof RelayOutcome.Relayed ? relayed : refused).get(type), started);
    }

    private static void record(@Nullable Timer timer, long started) {
        if (timer != null) {
            timer.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
    }
}
