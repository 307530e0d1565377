package com.loadrider.e2e.journey;

import static com.loadrider.e2e.stage.Device.accepted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Conversation;
import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Person;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.topic.TopicReader;
import com.loadrider.testkit.topic.TopicRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tests what the logs contain, and that they contain nothing sensitive.
@Journey
class LogJourneyIT {

    private static final String SECRET =
            "planted" + UUID.randomUUID().toString().replace("-", "");
    private static final Pattern TRACE = Pattern.compile("\\[([0-9a-f]{32})-");

    @Test
    void haveIdsAndNothingThatWasSaid(Stage stage, TestStack stack) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone");
        var declined = laptop.call(conversation, bob);
        accepted(phone.tells("call_declined", declined, Map.of("reason", SECRET)));
        laptop.hears("call_declined", declined);
        var call = laptop.call(conversation, bob);
        phone.does("call_accepted", call);
        laptop.hears("call_accepted", call);

        say(conversation, alice, bob, laptop, phone, call);
        sayItBadly(stage, conversation, alice, bob, laptop, call);
        call.endBy(alice).expect(200);
        phone.hears("call_ended", call);

        var logs = stack.logs();
        for (var event : List.of("call.initiated", "call.accepted", "call.ended")) {
            await(event)
                    .until(() -> !logs.with("call-service", event + " call=" + call.id() + " ")
                            .isEmpty());
        }
        for (var outcome : List.of("type=OFFER", "outcome=relayed", "outcome=unprocessable")) {
            assertThat(logs.with("webrtc_signaling call=" + call.id() + " ", outcome))
                    .isNotEmpty();
        }
        assertThat(logs.with(SECRET)).isEmpty();
        assertThat(logs.with("eyJ")).isEmpty();
    }

    private static void say(
            Conversation conversation, Person alice, Person bob, Device laptop, Device phone, Call call) {
        alice.api().post(conversation.path("/messages"), Map.of("text", SECRET)).expect(201);
        alice.api()
                .post(Conversation.PATH, Map.of("title", SECRET, "participantIds", List.of(bob.id())))
                .expect(201);
        accepted(laptop.signal(call, bob, "offer", "{\"sdp\":\"v=0\\r\\na=ice-ufrag:" + SECRET + "\"}")
                .join());
        accepted(laptop.signal(call, bob, "ice-candidate", "{\"candidate\":\"" + SECRET + "\"}")
                .join());
        phone.api()
                .post(
                        call.path("/signaling"),
                        Map.of("type", "answer", "data", Map.of("sdp", SECRET), "toUserId", alice.id()))
                .expect(202);
    }

    private static void sayItBadly(
            Stage stage, Conversation conversation, Person alice, Person bob, Device laptop, Call call) {
        String tooLong = "{\"candidate\":\"" + SECRET + "x".repeat(3000) + "\"}";
        Device.refused(laptop.signal(call, bob, "ice-candidate", tooLong).join());
        Device.refused(laptop.signal(call, alice, "offer", "{\"sdp\":\"" + SECRET + "\"}")
                .join());
        Device.refused(laptop.signal(call, stage.person("Carol"), "offer", "{\"sdp\":\"" + SECRET + "\"}")
                .join());
        Device.refused(laptop.tells("call_ended", call, Map.of(SECRET, SECRET)));
        for (var body : List.of(
                "{\"sdp\":\"" + SECRET,
                "{\"type\":\"" + SECRET + "\",\"data\":{},\"toUserId\":1}",
                "{\"type\":\"offer\",\"data\":\"" + SECRET + "\",\"toUserId\":1}")) {
            alice.api().post(call.path("/signaling"), body).expect(400);
            alice.api().post(Call.PATH + "/initiate", body).expect(400);
            alice.api().post(conversation.path("/messages"), body).expect(400);
            bob.api().post(call.path("/decline"), body).expect(400);
        }
        alice.api().with("X-Device-Id", SECRET + " ").get(call.path(""));
        String ended = TestTokens.forUser(alice.id())
                .claim("name", SECRET)
                .expiresIn(Duration.ofDays(-1))
                .sign();
        stage.anybody().as(ended).get(call.path("")).expect(401);
        stage.anybody()
                .as(SECRET)
                .get(call.path("?access_token=" + alice.token()))
                .expect(401);
        for (var frame : List.of("42[\"" + SECRET + "\",1]", "42[\"x\",\"" + SECRET, "45" + SECRET, SECRET)) {
            var socket = RecordingSocket.connect(stage.url(1), alice.token());
            socket.send(frame);
            socket.close();
        }
    }

    @Test
    void haveOneTraceFromARequestToTheSocketsAndTheNotice(Stage stage, TestStack stack) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var phone = bob.connect("phone");
        String trace = UUID.randomUUID().toString().replace("-", "");
        var call = Call.of(alice.api()
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post(
                        Call.PATH + "/initiate",
                        Map.of("conversationId", conversation.id(), "receiverId", bob.id(), "callType", "video")));
        phone.hears("call_incoming", call);

        assertTraced(stack, "calls.events.v1", conversation, trace);
        assertTraced(stack, "conversations.messages.v1", conversation, trace);
        var logs = stack.logs();
        await().until(() -> !logs.with("call-service", "call.initiated call=" + call.id() + " ", trace)
                .isEmpty());
        await().until(() -> !logs.with("signaling-gateway", "Call " + call.id() + " is", trace)
                .isEmpty());

        phone.does("call_accepted", call);
        await().until(() -> !logs.with("call-service", "call.accepted call=" + call.id() + " ")
                .isEmpty());
        String accepted = traceOf(logs.with("call-service", "call.accepted call=" + call.id() + " ")
                .getFirst());
        assertThat(accepted).isNotEqualTo(trace);
        await().until(() -> !logs.with(
                        "signaling-gateway", "call_accepted " + Call.PATH + "/" + call.id() + "/accept", accepted)
                .isEmpty());
        call.endBy(alice).expect(200);
        phone.hears("call_ended", call);
    }

    private static void assertTraced(TestStack stack, String topic, Conversation conversation, String trace) {
        try (var records = TopicReader.of(stack.kafka(), topic)) {
            TopicRecord first =
                    records.await(it -> String.valueOf(conversation.id()).equals(it.key()), Device.SOON);
            assertThat(first.headers().get("traceparent")).contains(trace);
        }
    }

    private static String traceOf(String line) {
        Matcher matcher = TRACE.matcher(line);
        assertThat(matcher.find()).as(line).isTrue();
        return matcher.group(1);
    }
}
