package com.loadrider.calls;

import static com.loadrider.calls.World.CALLS;
import static com.loadrider.calls.World.invitation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.Topics;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.topic.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class InitiateIT extends CallServiceIT {

    @Test
    void startsACallAndPublishesIt() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);

        ApiResponse answer =
                world.as(alice).with("X-Device-Id", "web-1").post(CALLS + "/initiate", invitation(conversation, bob));

        var call = answer.expect(201).json();
        long id = call.get("callSessionId").asLong();
        assertThat(answer.header("Location")).isEqualTo(CALLS + "/" + id);
        assertThat(call.get("status").asString()).isEqualTo("initiating");
        assertThat(call.get("version").asInt()).isEqualTo(1);
        assertThat(call.get("callerName").asString()).isEqualTo("User " + alice);
        assertThat(call.get("participants").get(0).get("deviceId").asString()).isEqualTo("web-1");
        assertThat(call.get("createdAt").asString()).matches("[0-9-]{10}T[0-9:]{8}\\.[0-9]{3}Z");
        try (var events = TopicReader.of(Topics.CALL_EVENTS);
                var states = TopicReader.of(Topics.CALL_STATE)) {
            var event = events.await(it -> String.valueOf(conversation).equals(it.key()), Duration.ofSeconds(10));
            assertThat(event.headers())
                    .containsEntry("ce_type", "call.initiated")
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/call-service")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_time", "ce_subject", "traceparent");
            assertThat(event.json().get("call")).isEqualTo(call);
            assertThat(states.await(it -> String.valueOf(id).equals(it.key()), Duration.ofSeconds(10))
                            .json())
                    .isEqualTo(call);
        }
        world.act(alice, id, "end");
    }

    @Test
    void tellsStrangersNothing() {
        long alice = world.user();
        long stranger = world.user();
        long conversation = world.conversation(alice, world.user());

        ApiResponse foreign = world.initiate(stranger, conversation, alice).expect(404);
        ApiResponse absent = world.initiate(stranger, 4, alice).expect(404);
        ApiResponse outsider = world.initiate(alice, conversation, stranger).expect(404);
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(absent)).isEqualTo(withoutTrace(outsider));
    }

    private static String withoutTrace(ApiResponse answer) {
        return answer.body().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    @Test
    void refusesInTheDocumentedOrder() {
        long alice = world.user();
        long bob = world.user();
        long carol = world.user();
        long dave = world.user();
        long pair = world.conversation(alice, bob);
        long group = world.conversation(alice, bob, carol, dave);
        long active = world.call(alice, pair, bob);

        assertThat(world.initiate(alice, pair, alice).expect(422).code()).isEqualTo("unprocessable");
        var sameConversation = world.initiate(bob, pair, alice).expect(409);
        assertThat(sameConversation.code()).isEqualTo("call_already_active");
        assertThat(sameConversation.json().get("activeCallId").asLong()).isEqualTo(active);
        var callerBusy = world.initiate(alice, group, carol).expect(409);
        assertThat(callerBusy.code()).isEqualTo("caller_busy");
        assertThat(callerBusy.json().get("activeCallId").asLong()).isEqualTo(active);

        var receiverBusy = world.initiate(carol, group, alice).expect(409);
        assertThat(receiverBusy.code()).isEqualTo("receiver_busy");
        long recorded = receiverBusy.json().get("callSessionId").asLong();
        assertThat(recorded).isNotEqualTo(active);
        assertThat(world.read(carol, recorded).get("status").asString()).isEqualTo("busy");
        world.call(carol, group, dave);

        world.disconnect(bob);
        await().until(() -> !world.isOnline(bob));
        long other = world.conversation(dave, world.user());
        assertThat(world.initiate(dave, other, 4).expect(404).code()).isEqualTo("not_found");
    }

    @Test
    void callsOnlyWhoIsOnline() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        world.disconnect(bob);
        await().until(() -> !world.isOnline(bob));
        assertThat(world.initiate(alice, conversation, bob).expect(409).code()).isEqualTo("receiver_offline");
        world.connect(bob);
        await().until(() -> world.isOnline(bob));
        long call = world.call(alice, conversation, bob);
        world.act(alice, call, "end").expect(200);
    }

    @Test
    void forgetsWhoWasConnectedToAnEarlierStartOfAGateway() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        world.gatewayStarts("g1-999");
        world.gatewayStarts("g11-2000");
        world.gatewayStarts("g1-1001");
        await().until(() -> !world.isOnline(bob));
        assertThat(world.initiate(alice, conversation, bob).expect(409).code()).isEqualTo("receiver_offline");
    }

    @RepeatedTest(20)
    void letsOneOfTwoWinWhoCallEachOther() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);

        List<ApiResponse> answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> world.initiate(alice, conversation, bob)),
                        CompletableFuture.supplyAsync(() -> world.initiate(bob, conversation, alice)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        var won = answers.stream().filter(it -> it.status() == 201).toList();
        var lost = answers.stream().filter(it -> it.status() == 409).toList();
        assertThat(won).hasSize(1);
        assertThat(lost).singleElement().satisfies(it -> {
            assertThat(it.code()).isEqualTo("call_already_active");
            assertThat(it.json().get("activeCallId"))
                    .isEqualTo(won.getFirst().json().get("callSessionId"));
        });
    }

    @Test
    void answersARepetitionWithTheSameKeyByteForByte() {
        long alice = world.user();
        long bob = world.user();
        long carol = world.user();
        long conversation = world.conversation(alice, bob);
        var keyed = world.as(alice).with("Idempotency-Key", "k-1");

        ApiResponse first =
                keyed.post(CALLS + "/initiate", invitation(conversation, bob)).expect(201);
        ApiResponse again =
                keyed.post(CALLS + "/initiate", invitation(conversation, bob)).expect(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(keyed.post(CALLS + "/initiate", invitation(conversation, carol))
                        .expect(422)
                        .code())
                .isEqualTo("unprocessable");

        long other = world.conversation(carol, bob);
        var busy = world.as(carol).with("Idempotency-Key", "k-1");
        ApiResponse refused =
                busy.post(CALLS + "/initiate", invitation(other, bob)).expect(409);
        assertThat(busy.post(CALLS + "/initiate", invitation(other, bob))
                        .expect(409)
                        .body())
                .isEqualTo(refused.body());
        assertThat(busy.with("Idempotency-Key", "k-".repeat(65))
                        .post(CALLS + "/initiate", invitation(other, bob))
                        .expect(400)
                        .code())
                .isEqualTo("invalid_request");
    }

    @Test
    void keepsNoRefusalThatMayPass() {
        long alice = world.user();
        long bob = world.user();
        long conversation = world.conversation(alice, bob);
        world.disconnect(bob);
        await().until(() -> !world.isOnline(bob));
        var keyed = world.as(alice).with("Idempotency-Key", "k-2");
        keyed.post(CALLS + "/initiate", invitation(conversation, bob)).expect(409);
        world.connect(bob);
        await().until(() -> world.isOnline(bob));
        keyed.post(CALLS + "/initiate", invitation(conversation, bob)).expect(201);
    }
}
