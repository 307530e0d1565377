package com.loadrider.signaling.session;

import com.loadrider.signaling.engineio.CloseReason;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// `signaling.sockets`, gauge: signed-in sockets of this gateway. `signaling.closed`, counter by `reason`: how
/// they ended.
@Component
class SessionFigures {

    private final MeterRegistry meters;

    SessionFigures(MeterRegistry meters, SessionRegistry sessions) {
        this.meters = meters;
        Gauge.builder("signaling.sockets", sessions, SessionRegistry::count).register(meters);
    }

    void closed(CloseReason reason) {
        meters.counter("signaling.closed", "reason", reason.name().toLowerCase(Locale.ROOT))
                .increment();
    }
}
