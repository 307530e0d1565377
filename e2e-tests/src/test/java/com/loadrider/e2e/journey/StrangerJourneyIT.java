package com.loadrider.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Conversation;
import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Person;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.testkit.http.ApiResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Tests conversations that a stranger has created and the other user has not accepted yet.
@Journey
class StrangerJourneyIT {

    @Test
    void meetsNobodyUntilTheRequestIsAccepted(Stage stage) {
        var mallory = stage.person("Mallory");
        var victor = stage.person("Victor");
        var absent = stage.person("Absent");
        mallory.connect("laptop");
        var phone = victor.connect("phone");
        var conversation = stage.request(mallory, victor, absent);

        assertThat(nameOf(victor, conversation, mallory).isNull()).isTrue();
        assertThat(isOnline(victor, mallory)).isFalse();
        mallory.api()
                .post(conversation.path("/messages"), Map.of("text", "Hello?"))
                .expect(201);
        var toVictor = mallory.initiate(conversation, victor).expect(409);
        var toAbsent = mallory.initiate(conversation, absent).expect(409);
        assertThat(toVictor.code()).isEqualTo("receiver_offline");
        assertThat(withoutTrace(toVictor)).isEqualTo(withoutTrace(toAbsent));
        assertThat(requestedBy(victor, conversation)).isEqualTo(mallory.id());

        victor.api().post(conversation.path("/accept")).expect(204);
        var call = mallory.call(conversation, victor);
        phone.hears("call_incoming", call);
        // What happened before would have come before.
        assertThat(phone.heard()).doesNotContain("conversation_message");
        phone.does("call_declined", call);
        phone.hears("conversation_message", call);
        assertThat(nameOf(victor, conversation, mallory).asString()).isEqualTo("Victor");
        await().atMost(Device.SOON).until(() -> isOnline(victor, mallory));
    }

    @Test
    void isAnsweredByACall(Stage stage) {
        var mallory = stage.person("Mallory");
        var victor = stage.person("Victor");
        var laptop = mallory.connect("laptop");
        victor.connect("phone");
        var conversation = stage.request(mallory, victor);

        var call = victor.call(conversation, mallory);
        laptop.hears("call_incoming", call);
        laptop.does("call_declined", call);

        await().atMost(Device.SOON).until(() -> isOnline(victor, mallory));
        assertThat(conversation(victor, conversation).has("requestedBy")).isFalse();
    }

    @Test
    void isRefusedByLeaving(Stage stage) {
        var mallory = stage.person("Mallory");
        var victor = stage.person("Victor");
        victor.connect("phone");
        var conversation = stage.request(mallory, victor);

        victor.api().delete(conversation.path("/participants/" + victor.id())).expect(204);

        assertThat(mallory.initiate(conversation, victor).expect(404).code()).isEqualTo("not_found");
        assertThat(isOnline(victor, mallory)).isFalse();
    }

    private static boolean isOnline(Person asked, Person asking) {
        return !asking.api()
                .get("/api/v1/presence?userIds=" + asked.id())
                .expect(200)
                .json()
                .get("online")
                .isEmpty();
    }

    private static long requestedBy(Person person, Conversation conversation) {
        return conversation(person, conversation).path("requestedBy").asLong();
    }

    private static JsonNode nameOf(Person person, Conversation conversation, Person viewer) {
        return conversation(viewer, conversation)
                .path("participants")
                .valueStream()
                .filter(it -> it.path("userId").asLong() == person.id())
                .findFirst()
                .orElseThrow()
                .path("displayName");
    }

    private static JsonNode conversation(Person viewer, Conversation conversation) {
        return viewer.api().get(conversation.path("")).expect(200).json();
    }

    private static String withoutTrace(ApiResponse answer) {
        return answer.body().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }
}
