package com.loadrider.signaling.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.TestTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Requests that the gateway refuses before any service gets them.
class RefusedRequestIT extends GatewayIT {

    private final long user = CallFixture.freshId();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/webrtc/calls/5/alerting",
                "/api/v1/webrtc/calls/5/alerting/",
                "/api/v1/users/me",
                "/api/v1/users/lookup/",
                "/api/v1/webrtc/calls/5/%61lerting",
                "/api/v2/webrtc/calls/active",
                "/api/v1/users",
                "/api",
                "/actuator",
                "/actuator/health",
                "/actuator/env",
                "/v3/api-docs"
            })
    void hidesWhatIsNotForClients(String path) {
        for (String method : new String[] {"GET", "POST"}) {
            ApiResponse answer = api(user).send(method, path, null);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.code()).isEqualTo("not_found");
        }
        assertThat(CALLS.asked("POST /api/v1/webrtc/calls/5/alerting")).isEmpty();
        assertThat(CALLS.asked("POST " + path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/webrtc/calls/active",
                "/api/v1/conversations",
                "/api/v1/webrtc/calls/5/signaling",
                "/api/v1/push/subscriptions",
                "/api/v1/push/receipts/1",
                "/api/v1/nothing"
            })
    void asksForATokenFirst(String path) {
        ApiResponse answer = ApiClient.to(base()).post(path, "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.code()).isEqualTo("invalid_token");
    }

    @Test
    void gates401AlsoForATokenThatEnded() {
        String ended =
                TestTokens.forUser(user).expiresIn(Duration.ofSeconds(-61)).sign();

        assertThat(ApiClient.to(base()).as(ended).get("/api/v1/conversations").status())
                .isEqualTo(401);
    }

    @Test
    void limitsBodies() {
        assertThat(api(user)
                        .post("/api/v1/conversations", "\"" + "x".repeat(65 * 1024) + "\"")
                        .status())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/conversations", "/api/v1/webrtc/calls/8/decline", "/api/v1/webrtc/calls/8/signaling"})
    void readsNoEncodedBodies(String path) {
        ApiResponse answer = api(user).with("Content-Encoding", "gzip").post(path, "{}");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupported_media_type");
        assertThat(answer.body()).contains("Content-Encoding");
        assertThat(CALLS.asked("POST " + path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, /api/v1/webrtc/calls/9/accept",
        "Authorization, /api/v1/webrtc/calls/9/signaling",
        "X-Device-Id, /api/v1/webrtc/calls/9/accept",
        "X-Device-Id, /api/v1/webrtc/calls/9/signaling",
        "Idempotency-Key, /api/v1/webrtc/calls/initiate"
    })
    void refusesHeadersThatAreThereTwice(String header, String path) {
        String value = header.equals("Authorization") ? "Bearer " + TestTokens.of(user) : "twice-" + user;
        ApiResponse answer = ApiClient.exchange(HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Bearer " + TestTokens.of(user))
                .headers(header, value, header, value)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(answer.body()).contains(header);
        assertThat(CALLS.asked("POST " + path))
                .noneMatch(it -> it.header(header).equals(value));
    }
}
