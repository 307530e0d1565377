package com.loadrider.signaling.presence;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.GatewayHeartbeat;
import com.loadrider.events.Presence;
import com.loadrider.signaling.consumer.DecodedRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.mock.MockProducerFactory;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway") // Kafka's mocks do not say that a value may be null
class PreviousRunsTest {

    private final MockProducer<String, byte @Nullable []> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new ByteArraySerializer());
    private final InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(200));
    private final ThisGateway gateway = new ThisGateway(new GatewayProperties("g1", "h:1"), clock);
    private final PresenceWorker worker = new PresenceWorker();

    @Test
    void withdrawsWhatIsStillThereAndTheGatewayFirst() {
        var previousRuns = new PreviousRuns(
                gateway,
                new PresenceRecords(gateway, JsonMapper.shared(), clock),
                new PresenceSender(new MockProducerFactory<>((_, _) -> kafka, "none")),
                worker);

        previousRuns.rebuilt(List.of(
                present(7, "g1-100"),
                present(8, "g1-100"),
                new DecodedRecord.UserGone(7, "g1-100"),
                new DecodedRecord.GatewayAlive(new GatewayHeartbeat("g1-100", "h:1")),
                present(9, "g2-100"),
                present(9, "g1-200")));

        worker.finish(Duration.ofSeconds(5));
        assertThat(kafka.history()).extracting(it -> it.key()).containsExactly("@g1-100", "8@g1-100");
        assertThat(kafka.history()).allSatisfy(it -> assertThat(it.value()).isNull());
    }

    private static DecodedRecord present(long userId, String gatewayId) {
        return new DecodedRecord.UserPresent(new Presence(userId, gatewayId, "h:1", List.of()));
    }
}
