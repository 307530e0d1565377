package com.loadrider.deadletters;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads the Kafka settings from the environment variables of the services: `KAFKA_BOOTSTRAP_SERVERS`, and those that
/// Spring Boot applies to all clients, e.g. `SPRING_KAFKA_PROPERTIES_SASL_MECHANISM` for `sasl.mechanism`.
final class KafkaSettings {

    private static final String PREFIX = "SPRING_KAFKA_PROPERTIES_";

    private KafkaSettings() {}

    static Map<String, Object> of(Map<String, String> environment) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", environment.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"));
        settings.put("client.id", "dead-letters");
        settings.put("default.api.timeout.ms", 20_000);
        settings.put("request.timeout.ms", 10_000);
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                String property = name.substring(PREFIX.length());
                settings.put(property.toLowerCase(Locale.ROOT).replace('_', '.'), value);
            }
        });
        return settings;
    }
}
