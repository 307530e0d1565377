package com.loadrider.signaling.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// `signaling.relay`, timer by `type` of signal and `outcome` (`relayed` or `refused`): from the
/// signal's arrival to its answer, the other gateway's included. The timers are there from the start:
/// to look one up costs more than to use it.
@Component
class RelayFigures {

    private final Map<SignalType, Timer> relayed = new EnumMap<>(SignalType.class);
    private final Map<SignalType, Timer> refused = new EnumMap<>(SignalType.class);

    RelayFigures(MeterRegistry meters) {
        for (SignalType type : SignalType.values()) {
            relayed.put(type, meters.timer("signaling.relay", "type", type.wireName(), "outcome", "relayed"));
            refused.put(type, meters.timer("signaling.relay", "type", type.wireName(), "outcome", "refused"));
        }
    }

    /// Takes the time until the outcome is known.
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

    private void record(SignalType type, long started, RelayOutcome outcome) {
        Timer timer = (outcome instanceof RelayOutcome.Relayed ? relayed : refused).get(type);
        if (timer != null) {
            timer.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
    }
}
