package com.loadrider.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Conversation;
import com.loadrider.e2e.stage.Journey;
import com.loadrider.e2e.stage.Stage;
import com.loadrider.e2e.stage.TestStack;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.socketio.ConnectRefusedException;
import com.loadrider.testkit.socketio.RecordingSocket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Tests which clients the gateway admits.
@Journey
class AccessJourneyIT {

    @Test
    void wantsATokenFirst(Stage stage) {
        for (var path :
                List.of(Call.PATH + "/active", Conversation.PATH, Call.PATH + "/1", "/api/v1/presence?userIds=1")) {
            for (var visitor : List.of(stage.anybody(), stage.anybody().as("not.a.token"))) {
                var refused = visitor.get(path);
                assertProblem(refused, 401, "invalid_token");
                assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
            }
        }
        var body = Map.of("type", "offer", "data", Map.of(), "toUserId", 1);
        assertProblem(stage.anybody().post(Call.PATH + "/1/signaling", body), 401, "invalid_token");
    }

    @Test
    void refusesASocketWithAProblem(TestStack stack) {
        var refused = catchThrowableOfType(
                ConnectRefusedException.class, () -> RecordingSocket.connect(stack.url(), "not.a.token"));
        var problem = refused.error().get("data");
        assertThat(problem.get("code").asString()).isEqualTo("invalid_token");
        assertThat(problem.get("status").asInt()).isEqualTo(401);
        assertThat(problem.has("type") && problem.has("title")).isTrue();
    }

    @Test
    void refusesBadInput(Stage stage) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var initiate = Call.PATH + "/initiate";
        var tooLarge = "{\"conversationId\":" + conversation.id() + ",\"pad\":\"" + "x".repeat(65 * 1024) + "\"}";
        assertProblem(alice.api().post(initiate, tooLarge), 413, "too_large");
        assertProblem(alice.api().post(Conversation.PATH, tooLarge), 413, "too_large");
        assertProblem(alice.api().post(Call.PATH + "/1/signaling", tooLarge), 413, "too_large");
        assertProblem(alice.api().post(initiate, "{"), 400, "invalid_request");
        assertProblem(alice.api().post(initiate, "{\"conversationId\":\"x\"}"), 400, "invalid_request");
        assertProblem(
                alice.api()
                        .post(
                                initiate,
                                Map.of(
                                        "conversationId",
                                        conversation.id(),
                                        "receiverId",
                                        bob.id(),
                                        "callType",
                                        "video",
                                        "status",
                                        "connected")),
                400,
                "invalid_request");
        assertProblem(alice.initiate(conversation, alice), 422, "unprocessable");
        assertProblem(
                alice.api().with("Content-Type", "text/plain").post(initiate, "{}"), 415, "unsupported_media_type");
        assertProblem(alice.api().put(initiate), 405, "method_not_allowed");
        assertProblem(
                alice.api().get(Call.PATH + "/history/" + conversation.id() + "?limit=0"), 400, "invalid_request");
    }

    @Test
    void hidesWhatIsNotForClients(Stage stage) {
        var alice = stage.person("Alice");
        for (var path : List.of(
                "/api/v1/nothing",
                "/api/v2/webrtc/calls/active",
                "/nothing",
                "/actuator",
                "/actuator/health",
                "/actuator/env")) {
            assertThat(alice.api().get(path).status()).as(path).isEqualTo(404);
        }
        assertProblem(alice.api().get("/api/v1/nothing"), 404, "not_found");
        assertProblem(alice.api().post(Call.PATH + "/1/alerting"), 404, "not_found");
        assertThat(stage.anybody().get("/actuator/prometheus").status()).isIn(401, 404);
    }

    private static void assertProblem(ApiResponse response, int status, String code) {
        assertThat(response.expect(status).code()).isEqualTo(code);
        assertThat(response.json().get("status").asInt()).isEqualTo(status);
        assertThat(response.json().get("traceId").asString()).isNotEmpty();
    }
}
