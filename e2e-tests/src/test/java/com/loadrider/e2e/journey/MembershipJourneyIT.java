package com.loadrider.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Conversation;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Person;
import com.loadrider.e2e.stage.Stage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@Journey
class MembershipJourneyIT {

    @Test
    void endsTheCallOfWhoIsRemoved(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var call = laptop.call(conversation, bob);
        phone.does("call_accepted", call);

        alice.api().delete(member(conversation, bob)).expect(204);
        long removed = System.nanoTime();

        for (var device : List.of(laptop, phone)) {
            var ended = device.hears("call_ended", call);
            assertThat(since(removed)).isLessThan(Duration.ofSeconds(2));
            assertThat(ended.get("status").asString()).isEqualTo("ended");
            assertThat(ended.get("endReason").asString()).isEqualTo("left_conversation");
        }
        bob.api().get(call.path("")).expect(404);
        bob.api().get(Call.PATH + "/history/" + conversation.id()).expect(404);
        bob.api().get(conversation.path("/messages")).expect(404);
        assertThat(alice.initiate(conversation, bob).expect(404).code()).isEqualTo("not_found");
    }

    @Test
    void stopsTheRingingAtWhoLeaves(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var call = laptop.call(conversation, bob);
        phone.does("call_incoming", call);

        bob.api().delete(member(conversation, bob)).expect(204);
        long left = System.nanoTime();

        for (var device : List.of(laptop, phone)) {
            var missed = device.hears("call_ended", call);
            assertThat(since(left)).isLessThan(Duration.ofSeconds(2));
            assertThat(missed.get("status").asString()).isEqualTo("missed");
            assertThat(missed.get("endReason").asString()).isEqualTo("left_conversation");
        }
    }

    @Test
    void letsANewMemberBeCalledAtOnce(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        stage.conversation(bob, alice);
        var conversation = stage.conversation(alice, stage.person("Carol"));
        var phone = bob.connect("phone");
        assertThat(alice.initiate(conversation, bob).expect(404).code()).isEqualTo("not_found");

        alice.api().put(member(conversation, bob)).expect(204);

        var call = alice.call(conversation, bob);
        phone.hears("call_incoming", call);
        phone.does("call_declined", call);
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    private static String member(Conversation conversation, Person person) {
        return conversation.path("/participants/" + person.id());
    }
}
