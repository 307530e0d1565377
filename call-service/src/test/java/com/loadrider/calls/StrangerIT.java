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
            assertThat(it.headers().map().keySet())
                    .isEqualTo(answers[0].headers().map().keySet());
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
