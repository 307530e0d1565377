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
        // It says its address in a system property, where it would overrule what a test asks for.
        broker.brokerListProperty("test-kit.kafka");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "stop Kafka"));
        return broker.getBrokersAsString();
    }
}
