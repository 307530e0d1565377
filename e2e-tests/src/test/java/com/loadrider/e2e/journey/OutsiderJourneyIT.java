package com.loadrider.e2e.journey;

import static com.loadrider.e2e.stage.Device.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Conversation;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Person;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.testkit.http.ApiResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Journey
class OutsiderJourneyIT {

    private static final List<String> COMMANDS =
            List.of("call_incoming", "call_accepted", "call_declined", "call_ended");

    @Test
    void seesNothingOfAForeignCall(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var mallory = stage.person("Mallory");
        var conversation = stage.conversation(alice, bob);
        var own = stage.conversation(mallory, stage.person("Friend"));
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var stranger = mallory.connect("phone");
        var call = laptop.call(conversation, bob);
        phone.does("call_accepted", call);

        assertSameAsAbsent(mallory, call, conversation);
        for (var command : COMMANDS) {
            assertThat(refused(stranger.tells(command, call))).as(command).isEqualTo("not_found");
        }
        assertThat(refused(stranger.tells("call_status_update", call, Map.of("isMuted", true))))
                .isEqualTo("not_found");
        assertThat(refused(stranger.signal(call, bob, "offer", "{}").join())).isEqualTo("not_found");

        assertThat(call.readBy(alice).get("version").asInt()).isEqualTo(2);
        call.endBy(alice).expect(200);
        laptop.hears(
                "conversation_message",
                call,
                it -> it.at("/call/event").asString().equals("ended"));
        phone.hears("call_ended", call);
        mallory.api()
                .post(own.path("/messages"), Map.of("text", "Is anybody there?"))
                .expect(201);
        stranger.socket().await("conversation_message");
        assertThat(stranger.heard()).containsExactly("server_info", "conversation_message");
        assertThat(phone.signals(call)).isEmpty();
    }

    @Test
    void isRefusedAsMemberWhoIsNotInTheCall(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var carol = stage.person("Carol");
        var conversation = stage.conversation(alice, bob, carol);
        var laptop = alice.connect("laptop");
        bob.connect("phone");
        var third = carol.connect("desk");
        var call = laptop.call(conversation, bob);

        assertThat(refused(third.tells("call_accepted", call))).isEqualTo("not_a_participant");
        assertThat(refused(third.tells("call_declined", call))).isEqualTo("not_a_participant");
        assertThat(refused(third.tells("call_ended", call))).isEqualTo("not_a_participant");
        assertThat(call.acceptBy(carol).expect(403).code()).isEqualTo("not_a_participant");
        assertThat(call.endBy(carol).expect(403).code()).isEqualTo("not_a_participant");
        assertThat(refused(laptop.tells("call_accepted", call))).isEqualTo("not_the_receiver");
        assertThat(call.readBy(carol).get("status").asString()).isEqualTo("initiating");

        call.endBy(alice).expect(200);
        third.hears(
                "conversation_message",
                call,
                it -> it.at("/call/event").asString().equals("missed"));
        assertThat(third.heard()).containsOnly("server_info", "conversation_message");
    }

    private static void assertSameAsAbsent(Person mallory, Call call, Conversation conversation) {
        var nowhere = new Conversation(conversation.id() + 1_000_000, mallory);
        var never = new Call(call.id() + 1_000_000);
        var api = mallory.api();
        var signal = Map.of("type", "offer", "data", Map.of(), "toUserId", 1);
        assertSame(api.get(call.path("")), api.get(never.path("")));
        assertSame(api.post(call.path("/signaling"), signal), api.post(never.path("/signaling"), signal));
        assertSame(call.acceptBy(mallory), never.acceptBy(mallory));
        assertSame(call.declineBy(mallory), never.declineBy(mallory));
        assertSame(call.endBy(mallory), never.endBy(mallory));
        assertSame(call.muteBy(mallory, true), never.muteBy(mallory, true));
        assertSame(
                mallory.initiate(conversation, conversation.creator()),
                mallory.initiate(nowhere, conversation.creator()));
        for (var rest : List.of("", "/messages")) {
            assertSame(api.get(conversation.path(rest)), api.get(nowhere.path(rest)));
        }
        assertSame(
                api.get(Call.PATH + "/history/" + conversation.id()), api.get(Call.PATH + "/history/" + nowhere.id()));
        assertThat(api.get(Call.PATH + "/active").expect(200).json().get("items"))
                .isEmpty();
    }

    /// Asserts that both responses are the same 404, except for the trace id.
    private static void assertSame(ApiResponse foreign, ApiResponse absent) {
        assertThat(foreign.expect(404).code()).isEqualTo("not_found");
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(absent.expect(404)));
    }

    private static String withoutTrace(ApiResponse response) {
        var traceId = response.json().get("traceId").asString();
        assertThat(traceId).isNotEmpty();
        return response.body().replace(traceId, "");
    }
}
