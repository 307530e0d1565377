package com.loadrider.testkit.server;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/// Starts servers in containers. Testcontainers removes them when the JVM exits.
final class ContainerServers {

    private static final String POSTGRES = "postgres:18";
    private static final String KAFKA = "apache/kafka:4.2.1";

    private ContainerServers() {}

    static Database postgres() {
        var server = new PostgreSQLContainer(POSTGRES).withCommand("postgres", "-F", "-c", "max_connections=300");
        server.start();
        return new Database(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }

    static String kafka() {
        var server = new KafkaContainer(KAFKA)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        server.start();
        return server.getBootstrapServers();
    }
}
