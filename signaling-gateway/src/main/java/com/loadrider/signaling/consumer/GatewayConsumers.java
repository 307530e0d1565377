package com.loadrider.signaling.consumer;

import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/// Creates the Kafka consumers of the gateway. They have no consumer group, and fail if an offset no longer exists.
@Component
class GatewayConsumers {

    private final ConsumerFactory<String, byte @Nullable []> consumers;

    GatewayConsumers(ConsumerFactory<String, byte @Nullable []> consumers) {
        this.consumers = consumers;
    }

    Consumer<String, byte @Nullable []> create() {
        var settings = new Properties();
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "2000");
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000");
        return consumers.createConsumer(null, "views", null, settings);
    }
}
