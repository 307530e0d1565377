package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is not mine looks like what does not exist.
class StrangerIT extends CallServiceIT {

    @Test
    void looksOffline() {
        long alice = world.user();
        long bob = world.user();
        long online = world.user();
        long offline = world.user();
        long conversation = world.conversation(alice, bob);
        world.conversation(online, world.user());
        assertThat(onlineFor(alice, online, offline)).isEqualTo("{\"online\":[]}");
        assertThat(onlineFor(alice, bob, online)).isEqualTo("{\"online\":[" + bob + "]}");

        world.members(conversation, 2, alice, bob, online);
        await().until(() -> !onlineFor(alice, online, offline).equals("{\"online\":[]}"));
        world.members(conversation, 3, alice, bob);
        await().until(() -> onlineFor(alice, online, offline).equals("{\"online\":[]}"));
    }

    @Test
    void whoHasARequestIsLikeSomebodyOffline() {
        long alice = world.user();
        long victor = world.user();
        long absent = world.user();
        world.conversation(victor);
        long conversation = world.conversation(alice, victor, absent);
        world.disconnect(absent);
        await().until(() -> onlineFor(alice, victor, absent).equals("{\"online\":[" + victor + "]}"));

        world.requested(conversation, 2, alice, absent, victor);
        await().until(() -> onlineFor(alice, victor, absent).equals("{\"online\":[]}"));
        assertThat(onlineFor(victor, alice, absent)).isEqualTo("{\"online\":[]}");
        ApiResponse offline = world.initiate(alice, conversation, absent).expect(409);
        ApiResponse requested = world.initiate(alice, conversation, victor).expect(409);
        assertThat(requested.code()).isEqualTo("receiver_offline");
        assertThat(withoutTrace(requested)).isEqualTo(withoutTrace(offline));
        assertThat(world.as(victor).get(CALLS + "/active").json().get("items")).isEmpty();

        long busy = world.user();
        world.call(victor, world.conversation(victor, busy), busy);
        assertThat(withoutTrace(world.initiate(alice, conversation, victor))).isEqualTo(withoutTrace(offline));
        world.act(busy, world.activeCall(busy), "decline").expect(200);

        world.call(victor, conversation, alice);
        world.act(alice, world.activeCall(alice), "decline").expect(200);
        world.members(conversation, 3, alice, absent, victor);
        await().until(() -> onlineFor(alice, victor, absent).equals("{\"online\":[" + victor + "]}"));
        world.act(victor, world.call(alice, conversation, victor), "decline").expect(200);
    }

    @Test
    void cannotBeToldFromNobodyByCalling() {
        long alice = world.user();
        long conversation = world.conversation(alice, world.user());
        long online = world.user();
        world.conversation(online);
        assertAlike(
                world.initiate(alice, conversation, online),
                world.initiate(alice, conversation, world.user()),
                world.initiate(alice, 4, online));
    }

    @ParameterizedTest
    @CsvSource({"GET, ''", "POST, /accept", "POST, /decline", "POST, /end", "POST, /alerting", "PATCH, /participants/me"
    })
    void isToldNothingAboutACall(String method, String path) {
        long alice = world.user();
        long bob = world.user();
        long stranger = world.user();
        long call = world.call(alice, world.conversation(alice, bob), bob);
        String body = method.equals("PATCH") ? "{\"isMuted\":true}" : null;
        ApiResponse foreign = world.as(stranger).send(method, CALLS + "/" + call + path, body);
        ApiResponse absent = world.as(stranger).send(method, CALLS + "/" + (call + 1_000_000) + path, body);
        assertAlike(foreign, absent);
        world.act(alice, call, "end").expect(200);
    }

    @Test
    void isToldNothingAboutAConversation() {
        long alice = world.user();
        long conversation = world.conversation(alice, world.user());
        var stranger = world.as(world.user());
        assertAlike(stranger.get(CALLS + "/history/" + conversation), stranger.get(CALLS + "/history/4"));
    }

    private static void assertAlike(ApiResponse... answers) {
        assertThat(answers).allSatisfy(it -> {
            assertThat(it.expect(404).code()).isEqualTo("not_found");
            assertThat(withoutTrace(it)).isEqualTo(withoutTrace(answers[0]));
            assertThat(it.headerNames()).isEqualTo(answers[0].headerNames());
        });
    }

    private static String withoutTrace(ApiResponse answer) {
        return answer.body().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    private String onlineFor(long user, long... asked) {
        String ids = asked[0] + "," + asked[1];
        return world.as(user).get("/api/v1/presence?userIds=" + ids).expect(200).body();
    }
}
