package com.loadrider.signaling.session;

import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.StandardCloseReason;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The metrics of sessions: the gauge `signaling.sockets` (signed-in sockets of this gateway) and the counter
/// `signaling.closed`, with the close reason as its tag `reason`.
@Component
class SessionMetrics {

    private final Map<CloseReason, Counter> closed;

    SessionMetrics(MeterRegistry meters, SessionRegistry sessions) {
        closed = reasons()
                .collect(Collectors.toUnmodifiableMap(
                        reason -> reason, reason -> meters.counter("signaling.closed", "reason", name(reason))));
        Gauge.builder("signaling.sockets", sessions, SessionRegistry::count).register(meters);
    }

    void closed(CloseReason reason) {
        Counter counter = closed.get(reason);
        if (counter != null) {
            counter.increment();
        }
    }

    /// {@return every reason for which a socket of the gateway is closed}
    static Stream<CloseReason> reasons() {
        return Stream.concat(Arrays.stream(StandardCloseReason.values()), Arrays.stream(SessionCloseReason.values()));
    }

    private static String name(CloseReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
