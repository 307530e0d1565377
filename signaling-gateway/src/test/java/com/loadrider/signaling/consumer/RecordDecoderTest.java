package com.loadrider.signaling.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.events.MissedCallsSeen;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.RecordReader;
import com.loadrider.signaling.CallFixture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class RecordDecoderTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RecordDecoder decoder = new RecordDecoder(new RecordReader(), meters);
    private final CallFixture call = new CallFixture();

    @Test
    void readsStatesAndTombstones() {
        String key = String.valueOf(call.id);
        assertThat(decoder.decode(record(Topics.CALL_STATE, key, CallSession.TYPE, CallFixture.json(call.ringing()))))
                .contains(new DecodedRecord.CallState(call.ringing()));
        assertThat(decoder.decode(record(Topics.CALL_STATE, key, CallSession.TYPE, null)))
                .contains(new DecodedRecord.CallForgotten(call.id));
    }

    @Test
    void readsEvents() {
        var event = new CallEvent.Accepted(call.connected(), call.receiver);
        assertThat(decoder.decode(record(
                        Topics.CALL_EVENTS,
                        String.valueOf(call.conversation),
                        "call.accepted",
                        JsonMapper.shared().writeValueAsString(event))))
                .contains(new DecodedRecord.CallHappened(event, null));
    }

    @Test
    void readsThatMissedCallsWereSeen() {
        String seen = "{\"userId\":2,\"conversationId\":5,\"upTo\":9}";
        assertThat(decoder.decode(record(Topics.CALL_EVENTS, "5", MissedCallsSeen.TYPE, seen)))
                .contains(new DecodedRecord.CallsSeen(new MissedCallsSeen(2, 5, 9)));
        assertThat(decoder.decode(record(Topics.CALL_EVENTS, "5", MissedCallsSeen.TYPE, "{}")))
                .isEmpty();
        assertThat(meters.counter("signaling.records.skipped", "topic", Topics.CALL_EVENTS, "reason", "unreadable")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void readsPresence() {
        String presence = "{\"userId\":7,\"gatewayId\":\"g1-1\",\"address\":\"h:1\",\"devices\":[]}";
        assertThat(decoder.decode(record(Topics.PRESENCE, "7@g1-1", "presence.online", presence)))
                .containsInstanceOf(DecodedRecord.UserPresent.class);
        assertThat(decoder.decode(record(Topics.PRESENCE, "7@g1-1", "presence.online", null)))
                .contains(new DecodedRecord.UserGone(7, "g1-1"));
        assertThat(decoder.decode(record(Topics.PRESENCE, "@g1-1", "gateway.heartbeat", null)))
                .contains(new DecodedRecord.GatewayGone("g1-1"));
        assertThat(decoder.decode(record(Topics.PRESENCE, "tick", "presence.tick", "{}")))
                .contains(new DecodedRecord.TickReturned());
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(decoder.decode(record(Topics.CALL_EVENTS, "1", "call.teleported", "{}")))
                .isEmpty();
        assertThat(meters.counter("signaling.records.skipped", "topic", Topics.CALL_EVENTS, "reason", "unknown-type")
                        .count())
                .isEqualTo(1);
    }

    static Stream<Arguments> unreadable() {
        var call = new CallFixture();
        String state = CallFixture.json(call.ringing());
        String event = "{\"call\":" + state + ",\"actorId\":null}";
        return Stream.of(
                Arguments.of(Topics.CALL_STATE, String.valueOf(call.id), "\u0000\u0001"),
                Arguments.of(Topics.CALL_STATE, String.valueOf(call.id), state.substring(0, 50)),
                Arguments.of(Topics.CALL_STATE, String.valueOf(call.id), "null"),
                Arguments.of(Topics.CALL_STATE, String.valueOf(call.id), "[]"),
                Arguments.of(Topics.CALL_STATE, String.valueOf(call.id + 1), state),
                Arguments.of(Topics.CALL_STATE, "x", state),
                Arguments.of(Topics.CALL_STATE, null, state),
                Arguments.of(Topics.CALL_EVENTS, String.valueOf(call.conversation + 1), event),
                Arguments.of(Topics.CALL_EVENTS, String.valueOf(call.conversation), "{}"),
                Arguments.of(Topics.CALL_EVENTS, String.valueOf(call.conversation), null),
                Arguments.of(Topics.MESSAGES, "1", "{}"),
                Arguments.of(Topics.PRESENCE, "7", "{}"),
                Arguments.of(Topics.PRESENCE, "x@g1-1", "{}"),
                Arguments.of(Topics.PRESENCE, null, "{}"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void skipsAndCountsWhatCannotBeRead(String topic, @Nullable String key, @Nullable String value) {
        String type = topic.equals(Topics.MESSAGES) ? "message.written" : "call.ringing";

        assertThat(decoder.decode(record(topic, key, type, value))).isEmpty();
        assertThat(meters.counter("signaling.records.skipped", "topic", topic, "reason", "unreadable")
                        .count())
                .isEqualTo(1);
    }

    private static ConsumerRecord<String, byte @Nullable []> record(
            String topic, @Nullable String key, String type, @Nullable String value) {
        var record = new ConsumerRecord<String, byte @Nullable []>(
                topic, 0, 0, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        return record;
    }
}
