package com.loadrider.signaling.presence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// The gauge `signaling.kafka.silence`: the seconds since Kafka last stored a record of this gateway.
@Component
class PresenceMetrics {

    PresenceMetrics(MeterRegistry meters, PresenceSender sender) {
        Gauge.builder("signaling.kafka.silence", sender, PresenceSender::silence)
                .baseUnit("seconds")
                .register(meters);
    }
}
