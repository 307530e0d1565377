package com.loadrider.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.Topics;
import com.loadrider.testkit.server.RealServers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Without Kafka everything is late, but nothing fails.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.kafka.bootstrap-servers=127.0.0.1:1")
@RealServers
@Import(ServiceClient.class)
class KafkaAwayIT {

    @Autowired
    ServiceClient service;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsAnswering() {
        long alice = ServiceClient.anybody();
        long conversation = service.start(alice, ServiceClient.anybody());
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            service.as(alice)
                    .post("/api/v1/conversations/" + conversation + "/messages", Map.of("text", "Hi"))
                    .expect(201);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(service.messages(alice, conversation)).hasSize(20);
        assertThat(jdbc.sql("SELECT count(*) FROM outbox WHERE topic = ?")
                        .param(Topics.MESSAGES)
                        .query(Integer.class)
                        .single())
                .as("messages that will be delivered")
                .isEqualTo(20);
        service.stranger().get("/actuator/health/readiness").expect(200);
    }
}
