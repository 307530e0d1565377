package com.loadrider.signaling.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.StubService.Asked;
import com.loadrider.testkit.socketio.RecordingSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Events from clients are commands to call-service, and its answers are their acknowledgements.
class CommandIT extends GatewayIT {

    private final CallFixture call = new CallFixture();
    private final String path = "/api/v1/webrtc/calls/" + call.id;

    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("call_incoming", "POST", "/alerting", Map.of(), ""),
                Arguments.of("call_accepted", "POST", "/accept", Map.of(), ""),
                Arguments.of("call_declined", "POST", "/decline", Map.of(), "{}"),
                Arguments.of("call_declined", "POST", "/decline", Map.of("reason", "no"), "{\"reason\":\"no\"}"),
                Arguments.of("call_ended", "POST", "/end", Map.of(), ""),
                Arguments.of("call_joined", "POST", "/join", Map.of(), ""),
                Arguments.of("call_left", "POST", "/leave", Map.of(), ""),
                Arguments.of("call_invited", "POST", "/invite", Map.of("userIds", List.of(2)), "{\"userIds\":[2]}"),
                Arguments.of("call_removed", "POST", "/participants/7/remove", Map.of("userId", 7), ""),
                Arguments.of(
                        "call_status_update",
                        "PATCH",
                        "/participants/me",
                        Map.of("isMuted", true),
                        "{\"isMuted\":true}"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void asksCallServiceAsTheUser(String event, String method, String verb, Map<String, ?> fields, String body) {
        String request = method + " " + path + verb;
        CALLS.answers(request, 200, CallFixture.json(call.connected()));
        var argument = new java.util.HashMap<String, Object>(fields);
        argument.put("callSessionId", call.id);

        JsonNode answer = socket(call.receiver, "phone").ask(event, argument);

        assertThat(answer.get("ok").booleanValue()).isTrue();
        assertThat(answer.get("data")).isEqualTo(JsonMapper.shared().readTree(CallFixture.json(call.connected())));
        Asked asked = CALLS.asked(request).getFirst();
        assertThat(claimsOf(asked.header("Authorization"))).contains("\"sub\":\"" + call.receiver + "\"");
        assertThat(asked.header("X-Device-Id")).isEqualTo("phone");
        assertThat(asked.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(asked.body()).isEqualTo(body);
    }

    @Test
    void startsAGroupCall() {
        long conversation = CallFixture.freshId();
        CALLS.answers("POST /api/v1/webrtc/calls/initiate", 201, CallFixture.json(call.initiating()));

        JsonNode answer = socket(call.caller, "laptop")
                .ask("call_initiated", Map.of("conversationId", conversation, "callType", "audio"));

        assertThat(answer.get("ok").booleanValue()).isTrue();
        assertThat(answer.at("/data/callSessionId").longValue()).isEqualTo(call.id);
        assertThat(CALLS.asked("POST /api/v1/webrtc/calls/initiate"))
                .filteredOn(it -> it.body().contains("\"conversationId\":" + conversation))
                .singleElement()
                .satisfies(it -> assertThat(it.header("X-Device-Id")).isEqualTo("laptop"));
    }

    @Test
    void handsARefusalOnAsItStands() {
        String problem = "{\"code\":\"not_the_receiver\",\"status\":403,\"traceId\":\"abc\"}";
        CALLS.answers("POST " + path + "/accept", 403, problem);

        JsonNode answer = ask("call_accepted");

        assertThat(answer.get("ok").booleanValue()).isFalse();
        assertThat(answer.get("error")).isEqualTo(JsonMapper.shared().readTree(problem));
    }

    @Test
    void learnsFromTheAnswerBeforeTheClientDoes() {
        CALLS.answers("POST " + path + "/accept", 200, CallFixture.json(call.connected()));
        RecordingSocket receiver = socket(call.receiver);
        receiver.ask("call_accepted", Map.of("callSessionId", call.id));

        JsonNode offer = receiver.ask(
                "webrtc_signaling",
                Map.of("callSessionId", call.id, "type", "offer", "data", Map.of(), "toUserId", call.caller));

        assertThat(offer.get("error").get("code").stringValue()).isEqualTo("receiver_offline");
    }

    @Test
    void carriesOutTheCommandsOfASocketInOrder() {
        CALLS.answersSlowly("POST " + path + "/alerting", 200, CallFixture.json(call.ringing()));
        CALLS.answers("POST " + path + "/accept", 200, CallFixture.json(call.connected()));
        CALLS.answers("POST " + path + "/end", 200, CallFixture.json(call.ended()));
        RecordingSocket receiver = socket(call.receiver);

        var done = new ArrayList<String>();
        var all = new ArrayList<CompletableFuture<?>>();
        for (String event : List.of("call_incoming", "call_accepted", "call_ended")) {
            all.add(receiver.emit(event, Map.of("callSessionId", call.id)).thenRun(() -> done.add(event)));
        }

        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        assertThat(done).containsExactly("call_incoming", "call_accepted", "call_ended");
    }

    @Test
    void saysThatCallServiceDoesNotAnswer() {
        CALLS.answersSlowly("POST " + path + "/end", 5000, "{}");

        JsonNode error = ask("call_ended").get("error");

        assertThat(error.get("code").stringValue()).isEqualTo("unavailable");
        assertThat(error.get("status").intValue()).isEqualTo(503);
        assertThat(error.get("retryable").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"call_teleported", "call_initiated", "server_info", "token_expiring", "conversation_message"})
    void refusesEventsThatAreNoCommands(String event) {
        assertThat(ask(event).get("error").get("code").stringValue()).isEqualTo("invalid_request");
    }

    @Test
    void refusesWhatIsNoCommandPayload() {
        RecordingSocket socket = socket(call.caller);
        for (Object bad : List.of("x", List.of(), Map.of(), Map.of("callSessionId", call.id, "status", "connected"))) {
            assertThat(socket.ask("call_accepted", bad).get("error").get("code").stringValue())
                    .isEqualTo("invalid_request");
        }
        assertThat(CALLS.asked("POST " + path + "/accept")).isEmpty();
    }

    private JsonNode ask(String event) {
        return socket(call.caller).ask(event, Map.of("callSessionId", call.id));
    }

    private static String claimsOf(String authorization) {
        assertThat(authorization).startsWith("Bearer ");
        return new String(Base64.getUrlDecoder().decode(authorization.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }
}
