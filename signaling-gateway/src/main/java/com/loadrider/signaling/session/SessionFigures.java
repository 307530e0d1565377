package com.loadrider.signaling.session;

import com.loadrider.signaling.engineio.CloseReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// The metrics of sessions: the gauge `signaling.sockets` (signed-in sockets of this gateway) and the counter
/// `signaling.closed`, with the close reason as its tag `reason`.
@Component
class SessionFigures {

    private final Map<CloseReason, Counter> closed = new EnumMap<>(CloseReason.class);

    SessionFigures(MeterRegistry meters, SessionRegistry sessions) {
        for (CloseReason reason : CloseReason.values()) {
            closed.put(reason, meters.counter("signaling.closed", "reason", name(reason)));
        }
        Gauge.builder("signaling.sockets", sessions, SessionRegistry::count).register(meters);
    }

    void closed(CloseReason reason) {
        Counter counter = closed.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }

    private static String name(CloseReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
