package com.loadrider.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.CallEvent;
import com.loadrider.events.CallStatus;
import com.loadrider.events.ConversationMembers;
import com.loadrider.events.Message;
import com.loadrider.events.MessageKind;
import com.loadrider.events.MessageWritten;
import com.loadrider.events.ParticipantState;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.socketio.RecordedEvent;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.socketio.SocketOptions;
import com.loadrider.testkit.token.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/// A group call of people at two gateways, with a client beside it that knows no group calls.
@Timeout(60)
@SuppressWarnings("NullAway.Init")
class GroupCallIT {

    private static final StubService CALLS = StubService.start();
    private static final List<String> OFFERED = List.of("audio", "video", "again");

    private static LinkedGateway first;
    private static LinkedGateway second;

    private final long ann = CallFixture.freshId();
    private final long bob = CallFixture.freshId();
    private final long cid = CallFixture.freshId();
    private final long dan = CallFixture.freshId();
    private final GroupFixture call = new GroupFixture(ann, "laptop");
    private final List<RecordingSocket> sockets = new ArrayList<>();
    private RecordingSocket anns;
    private RecordingSocket bobs;
    private RecordingSocket bobsTablet;
    private RecordingSocket cids;
    private RecordingSocket dans;
    private RecordingSocket bobsOld;

    @BeforeAll
    static void startGateways() {
        first = LinkedGateway.start("one", CALLS.url());
        second = LinkedGateway.start("two", CALLS.url());
    }

    @AfterAll
    static void stopGateways() {
        first.close();
        second.close();
        CALLS.close();
    }

    @BeforeEach
    void connectEverybody() {
        anns = socket(first, ann, "laptop");
        bobs = socket(second, bob, "phone");
        bobsTablet = socket(first, bob, "tablet");
        cids = socket(second, cid, "phone");
        dans = socket(first, dan, "phone");
        bobsOld = opened(RecordingSocket.connect(first.url(), TestTokens.of(bob), "old"));
        Published.members(new ConversationMembers(call.conversation, List.of(ann, bob, cid, dan), 1));
        awaitMembers();
    }

    @AfterEach
    void disconnect() {
        sockets.forEach(RecordingSocket::close);
    }

    @Test
    void reachesThoseConcernedAtBothGateways() {
        Published.by(new CallEvent.Initiated(call.rings(bob).rings(cid).on(), ann));
        for (RecordingSocket rung : List.of(bobs, bobsTablet, cids)) {
            assertThat(await(rung, "call_incoming", call.id).get("expiresInMs").longValue())
                    .isBetween(20_000L, 45_000L);
        }
        await(dans, "call_status_update", call.id);

        Published.by(new CallEvent.Accepted(call.joins(bob, "phone").on(), bob));
        assertThat(await(bobs, "call_accepted", call.id).has("answeredElsewhere"))
                .isFalse();
        assertThat(await(bobsTablet, "call_accepted", call.id)
                        .get("answeredElsewhere")
                        .booleanValue())
                .isTrue();
        await(anns, "call_accepted", call.id);
        await(cids, "call_status_update", call.id);

        Published.by(new CallEvent.Joined(call.joins(bob, "tablet").on(), bob, "phone"));
        assertThat(await(bobs, "call_ended", call.id).get("endReason").stringValue())
                .isEqualTo("moved");

        Published.by(new CallEvent.Ended(call.over(CallStatus.ENDED, CallEndReason.COMPLETED), ann));
        for (RecordingSocket everybody : List.of(anns, bobs, bobsTablet, cids, dans)) {
            everybody.await(
                    "call_ended", it -> it.get("status").stringValue().equals("ended"), RecordingSocket.PATIENCE);
        }
        Published.message(new MessageWritten(
                new Message(call.id, call.conversation, ann, MessageKind.TEXT, "last", null, Instant.now()),
                List.of(bob)));
        bobsOld.await("conversation_message");
        assertThat(heardBy(bobsOld)).containsExactly("server_info", "conversation_message");
    }

    @Test
    void isThereForWhoeverConnectsLater() {
        Published.by(new CallEvent.Joined(call.joins(bob, "phone").on(), bob, null));
        await(dans, "call_status_update", call.id);

        RecordingSocket late = socket(first, dan, "other");
        await(late, "call_status_update", call.id);
        assertThat(ids(late, "joinableCallIds")).containsExactly(call.id);
        assertThat(ids(late, "activeCallIds")).isEmpty();

        RecordingSocket moving = socket(first, bob, "other");
        await(moving, "call_status_update", call.id);
        assertThat(ids(moving, "activeCallIds")).containsExactly(call.id);
        assertThat(ids(moving, "joinableCallIds")).isEmpty();

        RecordingSocket old = opened(RecordingSocket.connect(first.url(), TestTokens.of(dan), "older"));
        assertThat(ids(old, "joinableCallIds")).isEmpty();
    }

    @Test
    void letsEachPairExchangeSignals() {
        threeAreIn();

        Map<Long, RecordingSocket> peers = Map.of(ann, anns, bob, bobs, cid, cids);
        for (String data : OFFERED) {
            peers.forEach((from, socket) ->
                    peers.keySet().stream().filter(to -> !to.equals(from)).forEach(to -> sendTo(socket, to, data)));
        }

        peers.forEach((to, socket) -> peers.keySet().stream()
                .filter(from -> !from.equals(to))
                .forEach(from -> {
                    socket.await("webrtc_signaling", it -> isFrom(it, from, "again"), RecordingSocket.PATIENCE);
                    assertThat(signals(socket, from)).isEqualTo(OFFERED);
                }));
        assertThat(heardBy(bobsTablet)).doesNotContain("webrtc_signaling");
        assertThat(heardBy(bobsOld)).doesNotContain("webrtc_signaling");
    }

    @Test
    void takesSignalsByRest() {
        threeAreIn();

        sendTo(anns, cid, "socket");
        ApiClient.to(first.url())
                .as(TestTokens.of(ann))
                .with("X-Device-Id", "laptop")
                .post(
                        "/api/v1/webrtc/calls/" + call.id + "/signaling",
                        Map.of("type", "offer", "data", Map.of("sdp", "rest"), "toUserId", cid))
                .expect(202);

        cids.await("webrtc_signaling", it -> isFrom(it, ann, "rest"), RecordingSocket.PATIENCE);
    }

    @Test
    void refusesSignalsOfOthers() {
        threeAreIn();
        CALLS.answers("GET /api/v1/webrtc/calls/" + call.id, 200, CallFixture.json(call.on()));

        assertThat(code(send(dans, ann, "x"))).isEqualTo("not_a_participant");
        assertThat(code(send(anns, dan, "x"))).isEqualTo("unprocessable");
        assertThat(code(send(bobsTablet, ann, "x"))).isEqualTo("answered_elsewhere");
        Published.by(
                new CallEvent.Removed(call.is(cid, ParticipantState.REMOVED).on(), ann, cid));
        CALLS.answers("GET /api/v1/webrtc/calls/" + call.id, 200, CallFixture.json(call.on()));
        cids.await("call_status_update", it -> isOut(it, cid), RecordingSocket.PATIENCE);

        assertThat(code(send(cids, ann, "x"))).isEqualTo("not_a_participant");
    }

    private void threeAreIn() {
        Published.by(new CallEvent.Joined(call.joins(bob, "phone").on(), bob, null));
        Published.by(new CallEvent.Joined(call.joins(cid, "phone").on(), cid, null));
        for (RecordingSocket socket : List.of(anns, bobs, dans)) {
            socket.await("call_status_update", it -> it.get("participants").size() == 3, RecordingSocket.PATIENCE);
        }
    }

    /// Waits until both gateways know the members: then these are told of another call of the conversation.
    private void awaitMembers() {
        var probe = new GroupFixture(call.conversation, CallFixture.freshId(), null);
        Published.by(new CallEvent.Initiated(probe.on(), probe.starter));
        List.of(anns, bobs).forEach(it -> await(it, "call_status_update", probe.id));
        Published.by(new CallEvent.Missed(probe.over(CallStatus.MISSED, CallEndReason.CANCELLED), null));
        List.of(anns, bobs).forEach(it -> await(it, "call_ended", probe.id));
    }

    /// Sends, and sends again as long as the gateway does not know that the recipient is at the other one.
    private void sendTo(RecordingSocket socket, long to, String data) {
        Awaitility.await()
                .atMost(RecordingSocket.PATIENCE)
                .until(() -> send(socket, to, data).get("ok").booleanValue());
    }

    private JsonNode send(RecordingSocket socket, long to, String data) {
        return socket.ask(
                "webrtc_signaling",
                Map.of("callSessionId", call.id, "type", "offer", "data", Map.of("sdp", data), "toUserId", to));
    }

    private static List<String> signals(RecordingSocket socket, long from) {
        return socket.events("webrtc_signaling").stream()
                .map(RecordedEvent::data)
                .filter(it -> it.get("fromUserId").longValue() == from)
                .map(it -> it.at("/data/sdp").stringValue())
                .toList();
    }

    private static boolean isOut(JsonNode call, long user) {
        return call.get("participants")
                .valueStream()
                .anyMatch(it -> it.get("userId").longValue() == user
                        && it.get("state").stringValue().equals("removed"));
    }

    private static String code(JsonNode acknowledgement) {
        return acknowledgement.at("/error/code").asString();
    }

    private static boolean isFrom(JsonNode signal, long from, String data) {
        return signal.get("fromUserId").longValue() == from
                && signal.at("/data/sdp").stringValue().equals(data);
    }

    private static List<String> heardBy(RecordingSocket socket) {
        return socket.events().stream().map(RecordedEvent::name).toList();
    }

    private static List<Long> ids(RecordingSocket socket, String member) {
        return socket.await("server_info")
                .data()
                .get(member)
                .valueStream()
                .map(JsonNode::longValue)
                .toList();
    }

    private static JsonNode await(RecordingSocket socket, String event, long callSessionId) {
        return socket.await(event, it -> it.get("callSessionId").longValue() == callSessionId, RecordingSocket.PATIENCE)
                .data();
    }

    private RecordingSocket socket(LinkedGateway gateway, long user, String device) {
        var auth = Map.of("token", TestTokens.of(user), "deviceId", device, "features", List.of("group", "later"));
        return opened(RecordingSocket.connect(gateway.url(), new SocketOptions(auth, Map.of())));
    }

    private RecordingSocket opened(RecordingSocket socket) {
        sockets.add(socket);
        socket.await("server_info");
        return socket;
    }
}
