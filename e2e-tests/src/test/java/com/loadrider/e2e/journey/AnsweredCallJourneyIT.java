package com.loadrider.e2e.journey;

import static com.loadrider.e2e.stage.Device.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.check.EventHistory;
import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.testkit.topic.TopicReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Journey
class AnsweredCallJourneyIT {

    @Test
    void goesFromTheFirstRingToTheLastNotice(Stage stage, TestStack stack) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var tablet = bob.connect("tablet");

        var created = laptop.initiate(conversation, bob).expect(201);
        var call = new Call(created.json().get("callSessionId").asLong());
        assertThat(created.header("Location")).endsWith(call.path(""));
        assertThat(created.json().get("status").asString()).isEqualTo("initiating");
        for (var device : List.of(phone, tablet)) {
            var incoming = device.hears("call_incoming", call);
            assertThat(incoming.get("callerName").asString()).isEqualTo("Alice");
            assertThat(incoming.get("expiresInMs").asLong()).isBetween(1L, TestStack.RING_TIME.toMillis());
        }

        assertThat(status(phone.does("call_incoming", call))).isEqualTo("ringing");
        laptop.hears("call_status_update", call, it -> status(it).equals("ringing"));

        assertThat(status(phone.does("call_accepted", call))).isEqualTo("connected");
        assertThat(laptop.hears("call_accepted", call).has("answeredElsewhere")).isFalse();
        assertThat(phone.hears("call_accepted", call).has("answeredElsewhere")).isFalse();
        assertThat(tablet.hears("call_accepted", call).get("answeredElsewhere").asBoolean())
                .isTrue();

        accepted(laptop.tells("call_status_update", call, Map.of("isMuted", true)));
        for (var device : List.of(laptop, phone, tablet)) {
            device.hears("call_status_update", call, AnsweredCallJourneyIT::isCallerMuted);
        }

        var ended = call.endBy(bob).expect(200).json();
        for (var device : List.of(laptop, phone, tablet)) {
            var heard = device.hears("call_ended", call);
            assertThat(heard).isEqualTo(ended);
        }
        assertThat(status(ended)).isEqualTo("ended");
        assertThat(ended.get("endReason").asString()).isEqualTo("completed");
        assertThat(ended.get("endedBy").asLong()).isEqualTo(bob.id());

        var texts = List.of(
                "📞 Video call started",
                "✅ Call accepted",
                "📞 Call ended (%ds)".formatted(ended.get("duration").asLong()));
        for (var device : List.of(laptop, phone, tablet)) {
            device.hears(
                    "conversation_message",
                    call,
                    it -> it.at("/call/event").asString().equals("ended"));
            assertThat(texts(device, call)).isEqualTo(texts);
        }
        assertThat(conversation.texts()).isEqualTo(texts);

        try (var events = TopicReader.of(stack.kafka(), "calls.events.v1")) {
            var history = EventHistory.of(call.id(), events.withKey(conversation.id()));
            assertThat(history.types())
                    .containsExactly(
                            "call.initiated",
                            "call.ringing",
                            "call.accepted",
                            "call.participant_updated",
                            "call.ended");
            assertThat(history.calls().getLast()).isEqualTo(ended);
        }
    }

    @Test
    void canBeAnsweredWithoutADevice(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var phone = bob.connect("phone");

        var call = alice.callByAudio(conversation, bob);
        phone.hears("call_incoming", call);
        call.acceptBy(bob).expect(200);
        call.acceptBy(bob).expect(200);
        assertThat(phone.hears("call_accepted", call).has("answeredElsewhere")).isFalse();

        var ended = call.endBy(alice).expect(200).json();
        assertThat(conversation.calls()).containsExactly(ended);
        phone.hears(
                "conversation_message",
                call,
                it -> it.at("/call/event").asString().equals("ended"));
        assertThat(conversation.texts()).startsWith("📞 Audio call started", "✅ Call accepted");
    }

    private static boolean isCallerMuted(JsonNode session) {
        return session.at("/participants/0/isMuted").asBoolean();
    }

    private static String status(JsonNode session) {
        return session.path("status").asString("");
    }

    private static List<String> texts(Device device, Call call) {
        return device.heard("conversation_message", call).stream()
                .map(it -> it.get("text").asString())
                .toList();
    }
}
