package com.loadrider.testkit.server;

import java.util.Map;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

final class EmbeddedKafkaServer {

    private EmbeddedKafkaServer() {}

    static String start() {
        var broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperties(Map.of(
                "auto.create.topics.enable", "false",
                "offsets.topic.num.partitions", "3",
                "group.initial.rebalance.delay.ms", "0"));
        // The broker sets its address as a system property. The default name would override the settings of a test.
        broker.brokerListProperty("test-kit.kafka");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "stop Kafka"));
        return broker.getBrokersAsString();
    }
}
