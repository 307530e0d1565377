package com.loadrider.calls.presence;

import com.loadrider.events.PresenceLease;
import com.loadrider.events.PresenceTick;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.CloudEvents;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Sends a tick every five seconds if this instance reads the presence topic.
@Component
class TickWriter {

    private static final byte[] VALUE = "{}".getBytes(StandardCharsets.UTF_8);

    private final KafkaListenerEndpointRegistry listeners;
    private final KafkaTemplate<String, byte[]> kafka;

    TickWriter(KafkaListenerEndpointRegistry listeners, KafkaTemplate<String, byte[]> kafka) {
        this.listeners = listeners;
        this.kafka = kafka;
    }

    /// Sends a tick. The producer drops a tick that Kafka does not accept in time, so ticks do not pile up.
    @Scheduled(fixedRate = PresenceLease.TICK_SECONDS, timeUnit = TimeUnit.SECONDS)
    void tick() {
        MessageListenerContainer container = listeners.getListenerContainer(PresenceListener.ID);
        if (container != null
                && container.getAssignedPartitions() != null
                && !container.getAssignedPartitions().isEmpty()) {
            var _ = kafka.send(new ProducerRecord<>(
                    Topics.PRESENCE,
                    null,
                    PresenceTick.KEY,
                    VALUE,
                    CloudEvents.headers(
                            UUID.randomUUID(),
                            PresenceTick.TYPE,
                            "/call-service",
                            PresenceTick.KEY,
                            Instant.now(),
                            null)));
        }
    }
}
