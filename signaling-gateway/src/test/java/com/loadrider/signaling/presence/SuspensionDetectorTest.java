package com.loadrider.signaling.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.signaling.session.TestSocket;
import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.kafka.mock.MockProducerFactory;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway") // Kafka's mocks do not say that a value may be null
class SuspensionDetectorTest {

    private final MockProducer<String, byte @Nullable []> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(200));
    private final ThisGateway gateway = new ThisGateway(new GatewayProperties("g1", "h:1"), clock);
    private final PresenceWorker worker = new PresenceWorker();
    private final ClientSession session = TestSocket.session(7, "phone");
    private final SessionRegistry sessions = TestSocket.registryOf(session);
    private final PresencePublisher users = new PresencePublisher(
            sessions,
            gateway,
            new PresenceRecords(gateway, JsonMapper.shared(), clock),
            new PresenceSender(new MockProducerFactory<>((_, _) -> kafka, "none")),
            worker);

    @ParameterizedTest
    @CsvSource({"1, 1, true", "4, 1, true", "5, 2, true", "10, 2, true", "11, 2, false"})
    void announcesAgainThenCloses(int seconds, int announcements, boolean open) {
        users.changed(7);

        try (var timers = new Timers()) {
            new SuspensionDetector(sessions, users, worker, timers).check(Duration.ofSeconds(seconds));
        }

        worker.finish(Duration.ofSeconds(5));
        assertThat(kafka.history()).hasSize(announcements);
        assertThat(session.isOpen()).isEqualTo(open);
    }
}
