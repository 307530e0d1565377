package com.loadrider.calls;

import com.loadrider.testkit.server.RealServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The service as it runs, with a real PostgreSQL and a real Kafka, spoken to over HTTP.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "calls.ring-timeout=3s")
@Import(Schedules.class)
@RealServers
@SuppressWarnings("NullAway.Init")
abstract class CallServiceIT {

    @LocalServerPort
    private int port;

    World world;

    @DynamicPropertySource
    static void findOtherServices(DynamicPropertyRegistry properties) {
        properties.add("conversations.urls", OtherService.CONVERSATIONS::url);
    }

    @BeforeEach
    void meetTheWorld() {
        world = new World(port);
    }

    @AfterEach
    void leaveTheWorld() {
        world.close();
    }
}
