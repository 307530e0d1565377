package com.loadrider.signaling.presence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/// `signaling.kafka.silence`, gauge in seconds: how long ago Kafka last stored a record of this gateway.
@Component
class PresenceMetrics {

    PresenceMetrics(MeterRegistry meters, PresenceSender sender) {
        Gauge.builder("signaling.kafka.silence", sender, PresenceSender::silence)
                .baseUnit("seconds")
                .register(meters);
    }
}
