package com.loadrider.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Conversation;
import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Journey
class UnansweredCallJourneyIT {

    @Test
    void isDeclinedWithAReason(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var tablet = bob.connect("tablet");
        var call = laptop.call(conversation, bob);

        Device.accepted(phone.tells("call_declined", call, Map.of("reason", "In a <b>meeting</b>")));

        for (var device : List.of(laptop, phone, tablet)) {
            var declined = device.hears("call_declined", call);
            assertThat(declined.get("reason").asString()).isEqualTo("In a <b>meeting</b>");
            assertOver(declined, "declined", "declined", bob.id());
        }
        assertNotices(conversation, "📞 Video call started", "❌ Call declined: In a <b>meeting</b>");
    }

    @Test
    void isDeclinedWithoutAReason(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        bob.connect("phone");
        var call = alice.callByAudio(conversation, bob);

        call.declineBy(bob).expect(200);

        laptop.hears("call_declined", call);
        assertNotices(conversation, "📞 Audio call started", "❌ Call declined");
    }

    @Test
    void isCancelledByTheCaller(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var call = laptop.call(conversation, bob);
        phone.hears("call_incoming", call);

        laptop.does("call_ended", call);

        for (var device : List.of(laptop, phone)) {
            assertOver(device.hears("call_ended", call), "missed", "cancelled", alice.id());
        }
        assertNotices(conversation, "📞 Video call started", "📞 Video call cancelled");
    }

    @Test
    void isMissedWhenTheRingTimeIsOver(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var call = alice.callByAudio(conversation, bob);

        for (var device : List.of(laptop, phone)) {
            var missed = device.hears("call_ended", call);
            assertThat(missed.get("endedBy").isNull()).isTrue();
            assertThat(missed.get("endReason").asString()).isEqualTo("no_answer");
        }
        assertThat(call.acceptBy(bob).expect(409).json().get("status").asString())
                .isEqualTo("missed");
        assertNotices(conversation, "📞 Audio call started", "📞 Missed audio call");
    }

    @Test
    void meetsABusyReceiver(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var carol = stage.person("Carol");
        var talk = stage.conversation(alice, bob);
        var other = stage.conversation(carol, bob);
        var phone = bob.connect("phone");
        var desk = carol.connect("desk");
        var call = alice.call(talk, bob);
        call.acceptBy(bob).expect(200);

        var again = alice.initiate(talk, bob).expect(409);
        assertThat(again.code()).isEqualTo("call_already_active");
        assertThat(again.json().get("activeCallId").asLong()).isEqualTo(call.id());
        var second = bob.initiate(other, carol).expect(409);
        assertThat(second.code()).isEqualTo("caller_busy");
        assertThat(second.json().get("activeCallId").asLong()).isEqualTo(call.id());
        var refused = carol.initiate(other, bob).expect(409);
        assertThat(refused.code()).isEqualTo("receiver_busy");

        var busy = new Call(refused.json().get("callSessionId").asLong());
        for (var device : List.of(phone, desk)) {
            assertThat(device.hears("call_ended", busy).get("status").asString())
                    .isEqualTo("busy");
            assertThat(device.heard("call_incoming", busy)).isEmpty();
        }
        assertNotices(other, "📞 Missed video call (busy)");
        call.endBy(bob).expect(200);
    }

    @Test
    void findsTheReceiverOffline(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);

        assertThat(alice.initiate(conversation, bob).expect(409).code()).isEqualTo("receiver_offline");

        assertThat(conversation.calls()).isEmpty();
    }

    private static void assertOver(JsonNode session, String status, String reason, long endedBy) {
        assertThat(session.get("status").asString()).isEqualTo(status);
        assertThat(session.get("endReason").asString()).isEqualTo(reason);
        assertThat(session.get("endedBy").asLong()).isEqualTo(endedBy);
    }

    private static void assertNotices(Conversation conversation, String... texts) {
        await().atMost(Device.SOON)
                .untilAsserted(() -> assertThat(conversation.texts()).containsExactly(texts));
    }
}
