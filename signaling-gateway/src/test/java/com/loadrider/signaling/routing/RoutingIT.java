package com.loadrider.signaling.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.StubService;
import com.loadrider.signaling.StubService.Asked;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.TestTokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One origin for REST: each path is answered by the service that owns it.
class RoutingIT extends GatewayIT {

    private final long user = CallFixture.freshId();

    @Test
    void handsARequestOnAsItIs() {
        CALLS.answers(
                "POST /api/v1/webrtc/calls/initiate",
                201,
                "{\"x\":1}",
                Map.of("Location", "/api/v1/webrtc/calls/5", "Keep-Alive", "timeout=5"));

        ApiResponse answer = api(user)
                .with("Idempotency-Key", "k-" + user)
                .with("X-Device-Id", "phone")
                .post("/api/v1/webrtc/calls/initiate?x=%20y", "{ \"conversationId\" : 1 }");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"x\":1}");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/webrtc/calls/5");
        assertThat(answer.header("Keep-Alive")).isEmpty();
        Asked asked = CALLS.asked("POST /api/v1/webrtc/calls/initiate").stream()
                .filter(it -> it.header("Idempotency-Key").equals("k-" + user))
                .findFirst()
                .orElseThrow();
        assertThat(asked.request()).endsWith("?x=%20y");
        assertThat(asked.body()).isEqualTo("{ \"conversationId\" : 1 }");
        assertThat(asked.header("Authorization")).startsWith("Bearer ");
        assertThat(asked.header("X-Device-Id")).isEqualTo("phone");
        assertThat(asked.header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    }

    @Test
    void goesOnWithTheTraceOfTheClient() {
        CALLS.answers("GET /api/v1/presence", 200, "{\"online\":[]}");

        api(user)
                .with("traceparent", "00-11112222333344445555666677778888-1111222233334444-01")
                .get("/api/v1/presence?userIds=" + user);

        assertThat(CALLS.asked("GET /api/v1/presence?userIds=" + user)
                        .getFirst()
                        .header("traceparent"))
                .startsWith("00-11112222333344445555666677778888-");
    }

    @Test
    void knowsWhichServiceOwnsWhichPath() {
        CONVERSATIONS.answers("GET /api/v1/conversations", 200, "{\"from\":\"conversations\"}");
        CONVERSATIONS.answers("PUT /api/v1/conversations/1/participants/2", 204, "");
        CONVERSATIONS.answers("POST /api/v1/users/lookup", 200, "{\"items\":[]}");
        CALLS.answers("GET /api/v1/webrtc/ice-servers", 200, "{\"from\":\"calls\"}");
        CALLS.answers("GET /api/v1/me/missed-calls", 200, "{\"total\":0,\"items\":[]}");
        CALLS.answers("POST /api/v1/me/missed-calls/seen", 204, "");
        NOTIFICATIONS.answers("GET /api/v1/push/config", 200, "{\"from\":\"notifications\"}");
        NOTIFICATIONS.answers("PUT /api/v1/push/subscriptions/phone", 204, "");

        assertThat(api(user).get("/api/v1/conversations").body()).contains("conversations");
        assertThat(api(user).post("/api/v1/users/lookup", "{}").body()).contains("items");
        assertThat(api(user).put("/api/v1/conversations/1/participants/2").status())
                .isEqualTo(204);
        assertThat(api(user).get("/api/v1/webrtc/ice-servers").body()).contains("calls");
        assertThat(api(user).get("/api/v1/me/missed-calls").body()).contains("total");
        assertThat(api(user)
                        .post("/api/v1/me/missed-calls/seen", "{\"upTo\":1}")
                        .status())
                .isEqualTo(204);
        assertThat(api(user).get("/api/v1/push/config").body()).contains("notifications");
        assertThat(api(user).put("/api/v1/push/subscriptions/phone").status()).isEqualTo(204);
    }

    @Test
    void letsServiceWorkersReportWithoutAToken() {
        NOTIFICATIONS.answers("POST /api/v1/push/receipts", 204, "");

        assertThat(ApiClient.to(base())
                        .post("/api/v1/push/receipts", "{\"receipt\":\"r\"}")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/conversations/77",
                "/api/v1/webrtc/ice-servers",
                "/api/v1/webrtc/calls/77",
                "/",
                "/index.html",
                "/config.json",
                "/docs",
                "/docs/",
                "/docs/problems",
                "/docs/docs.css",
                "/docs/signaling-gateway.json",
                "/docs/call-service.json"
            })
    void answersHeadAsGetWithoutItsBody(String path) {
        for (StubService service : new StubService[] {CALLS, CONVERSATIONS}) {
            service.answers("GET " + path, 200, "{\"x\":1}");
            service.answers("HEAD " + path, 200, "", Map.of("Content-Length", "7"));
            service.answers("GET /v3/api-docs", 200, "{}");
        }

        ApiResponse get = api(user).get(path);
        ApiResponse head = api(user).send("HEAD", path, null);

        assertThat(head.status()).isEqualTo(get.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
        assertThat(head.header("Content-Length"))
                .isIn("", Integer.toString(get.body().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void letsTheServiceSayWhichMethodsAnAddressHas() {
        CALLS.answers("OPTIONS /api/v1/webrtc/calls/active", 200, "", Map.of("Allow", "GET,HEAD,OPTIONS"));
        CALLS.answers("OPTIONS /api/v1/presence", 200, "", Map.of("Allow", "GET,HEAD,OPTIONS"));
        NOTIFICATIONS.answers("OPTIONS /api/v1/push/config", 200, "", Map.of("Allow", "GET,HEAD,OPTIONS"));
        CONVERSATIONS.answers("OPTIONS /api/v1/conversations", 200, "", Map.of("Allow", "GET,HEAD,POST,OPTIONS"));

        assertThat(allowed("/api/v1/webrtc/calls/active")).isEqualTo("GET,HEAD,OPTIONS");
        assertThat(allowed("/api/v1/presence")).isEqualTo("GET,HEAD,OPTIONS");
        assertThat(allowed("/api/v1/push/config")).isEqualTo("GET,HEAD,OPTIONS");
        assertThat(allowed("/api/v1/conversations")).isEqualTo("GET,HEAD,POST,OPTIONS");
        for (String own : new String[] {"/", "/config.json", "/docs/problems", "/docs/docs.css"}) {
            assertThat(allowed(own)).isEqualTo("GET,HEAD,OPTIONS");
        }
        assertThat(api(user).post("/config.json").expect(405).header("Allow")).isEqualTo("GET,HEAD,OPTIONS");
    }

    private String allowed(String path) {
        return api(user).send("OPTIONS", path, null).expect(200).header("Allow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "*/*", "nonsense"})
    void handsOnNoTypeOfAnEmptyBody(String type) {
        CALLS.answers("POST /api/v1/webrtc/calls/6/decline", 200, "{}");

        api(user)
                .with("Content-Type", type)
                .post("/api/v1/webrtc/calls/6/decline")
                .expect(200);

        assertThat(CALLS.asked("POST /api/v1/webrtc/calls/6/decline").getLast().header("Content-Type"))
                .isEmpty();
    }

    @Test
    void handsRefusalsOn() {
        CALLS.answers("POST /api/v1/webrtc/calls/5/accept", 409, "{\"code\":\"invalid_state\",\"status\":409}");

        ApiResponse answer = api(user).post("/api/v1/webrtc/calls/5/accept");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo("invalid_state");
    }

    @Test
    void saysInTimeThatAServiceDoesNotAnswer() {
        CALLS.answersSlowly("GET /api/v1/webrtc/calls/7", 5000, "{}");
        long before = System.nanoTime();

        ApiResponse answer = api(user).get("/api/v1/webrtc/calls/7");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("unavailable");
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }

    @Test
    void showsAPageToEverybody() {
        assertThat(ApiClient.to(base()).get("/").body()).contains("LoadRider");
        assertThat(ApiClient.to(base()).get("/index.html").status()).isEqualTo(200);
    }

    @Test
    void isReadyOnTheManagementPortOnly() {
        var management = ApiClient.to("http://localhost:" + managementPort);

        assertThat(management.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(management.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(management.get("/actuator/prometheus").body()).contains("jvm_");
        assertThat(management
                        .as(TestTokens.of(user))
                        .get("/api/v1/conversations")
                        .status())
                .isEqualTo(404);
    }
}
