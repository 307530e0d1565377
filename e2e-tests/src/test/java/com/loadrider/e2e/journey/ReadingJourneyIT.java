package com.loadrider.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Person;
import com.loadrider.e2e.stage.Stage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Journey
class ReadingJourneyIT {

    private static final String MISSED_CALLS = "/api/v1/me/missed-calls";

    @Test
    void showsTheActiveCallAndTheHistory(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        bob.connect("phone");
        assertThat(active(alice)).isEmpty();

        var first = alice.call(conversation, bob);
        assertThat(active(alice)).containsExactly(first.readBy(alice));
        assertThat(active(bob)).containsExactly(first.readBy(bob));
        first.declineBy(bob).expect(200);
        assertThat(active(alice)).isEmpty();
        assertThat(active(bob)).isEmpty();

        var second = alice.callByAudio(conversation, bob);
        second.endBy(alice).expect(200);
        var history = Call.PATH + "/history/" + conversation.id();
        var page = bob.api().get(history + "?page=1&limit=1").expect(200).json();
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("items")).containsExactly(second.readBy(bob));
        assertThat(bob.api().get(history + "?page=2&limit=1").expect(200).json().get("items"))
                .containsExactly(first.readBy(bob));
        assertThat(conversation.calls()).isEqualTo(List.of(first.readBy(alice), second.readBy(alice)));
    }

    @Test
    void countsMissedCallsUntilOneDeviceHasSeenThem(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var phone = bob.connect("phone");
        var call = alice.call(conversation, bob);
        call.endBy(alice).expect(200);

        var missed = bob.api().get(MISSED_CALLS).expect(200).json();
        assertThat(missed.get("total").asInt()).isEqualTo(1);
        assertThat(missed.at("/items/0/lastCall")).isEqualTo(call.readBy(bob));
        var history = Call.PATH + "/history?status=missed,busy&direction=incoming";
        assertThat(bob.api().get(history).expect(200).json().get("items")).containsExactly(call.readBy(bob));
        assertThat(alice.api().get(history).expect(200).json().get("items")).isEmpty();

        bob.api().post(MISSED_CALLS + "/seen", Map.of("upTo", call.id())).expect(204);
        var seen = phone.socket().await("missed_calls_seen").data();
        assertThat(seen.get("upTo").asLong()).isEqualTo(call.id());
        assertThat(seen.get("conversationId").asLong()).isEqualTo(conversation.id());
        assertThat(bob.api().get(MISSED_CALLS).expect(200).json().get("total").asInt())
                .isZero();
    }

    @Test
    void tellsWhoConnectsWhereTheCallStands(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var phone = bob.connect("phone");
        var call = alice.call(conversation, bob);

        var tablet = bob.connect("tablet");
        assertThat(activeCallIds(tablet.socket().await("server_info").data())).containsExactly(call.id());
        assertThat(tablet.hears("call_incoming", call).get("expiresInMs").asLong())
                .isPositive();

        phone.does("call_accepted", call);
        var laptop = alice.connect("laptop");
        assertThat(activeCallIds(laptop.socket().await("server_info").data())).containsExactly(call.id());
        assertThat(laptop.hears("call_status_update", call).get("status").asString())
                .isEqualTo("connected");

        call.endBy(bob).expect(200);
        phone.reconnect();
        assertThat(activeCallIds(phone.socket().await("server_info").data())).isEmpty();
    }

    private static List<JsonNode> active(Person person) {
        var answer = person.api().get(Call.PATH + "/active").expect(200).json();
        return answer.get("items").valueStream().toList();
    }

    private static List<Long> activeCallIds(JsonNode info) {
        return info.get("activeCallIds").valueStream().map(JsonNode::asLong).toList();
    }
}
