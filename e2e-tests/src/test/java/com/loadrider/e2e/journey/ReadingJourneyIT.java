package com.loadrider.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Person;
import com.loadrider.e2e.stage.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@Journey
class ReadingJourneyIT {

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
