package com.loadrider.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEvent;
import com.loadrider.events.Topics;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.server.KafkaServer;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// A gateway from its start to its end.
@Timeout(90)
class LifecycleIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void knowsWhatHappenedBeforeItStartedAndLeavesInOrder() {
        // The topics are created by the first gateway of the run.
        start("life").close();
        var call = new CallFixture();
        Published.by(new CallEvent.Ringing(call.ringing(), call.receiver));
        String leftBehind = call.receiver + "@life-1";
        TopicWriter.shared()
                .raw(
                        Topics.PRESENCE,
                        leftBehind,
                        ("{\"userId\":" + call.receiver
                                        + ",\"gatewayId\":\"life-1\",\"address\":\"h:1\",\"devices\":[]}")
                                .getBytes(StandardCharsets.UTF_8),
                        Map.of("ce_type", "presence.online"));

        try (var presence = TopicReader.of(Topics.PRESENCE)) {
            RecordingSocket socket;
            String own;
            try (var gateway = start("life")) {
                String base = "http://localhost:" + gateway.getEnvironment().getProperty("local.server.port");
                socket = RecordingSocket.connect(base, TestTokens.of(call.receiver));

                assertThat(socket.await("call_incoming")
                                .data()
                                .get("callSessionId")
                                .longValue())
                        .isEqualTo(call.id);
                presence.await(it -> leftBehind.equals(it.key()) && it.value() == null, SOON);
                own = Objects.requireNonNull(presence.await(
                                it -> it.value() != null
                                        && it.key() != null
                                        && it.key().startsWith(call.receiver + "@life-")
                                        && !it.key().equals(leftBehind),
                                SOON)
                        .key());
                assertThat(ApiClient.to("http://localhost:"
                                        + gateway.getEnvironment().getProperty("local.management.port"))
                                .get("/actuator/health/readiness")
                                .status())
                        .isEqualTo(200);
            }
            assertThat(socket.closed().orTimeout(20, TimeUnit.SECONDS).join().code())
                    .isEqualTo(4003);
            presence.await(it -> own.equals(it.key()) && it.value() == null, SOON);
            presence.await(it -> own.replaceAll("^[0-9]+", "").equals(it.key()) && it.value() == null, SOON);
        }
    }

    private static ConfigurableApplicationContext start(String name) {
        SpringApplication application = new SpringApplicationBuilder(SignalingGatewayApplication.class).build();
        return application.run(
                "--server.port=0",
                "--management.server.port=0",
                "--signaling.gateway.name=" + name,
                "--spring.kafka.bootstrap-servers=" + KafkaServer.shared().bootstrapServers(),
                "--jwt.secret=" + TestTokens.SECRET);
    }
}
