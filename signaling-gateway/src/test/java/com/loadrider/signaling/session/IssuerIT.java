package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.socketio.ConnectRefusedException;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.TestIssuer;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// A gateway whose issuer is in trouble, before and after it had its keys.
class IssuerIT extends GatewayIT {

    private static final TestIssuer ISSUER = TestIssuer.start();

    private final long user = CallFixture.freshId();

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        properties.add("jwt.secret", () -> "");
        properties.add("jwt.issuer-uri", ISSUER::url);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void anIssuerThatCannotBeAskedIsUnavailable() {
        ISSUER.answer(TestIssuer.KEYS, TestIssuer.status(500, "text/html", "<html>"));
        String token = ISSUER.tokenFor(user).sign();
        unavailable(me(token));
        refusedAsUnavailable(token);

        ISSUER.publish(
                "{\"kty\":\"EC\",\"crv\":\"BP-256\",\"kid\":\"odd\",\"x\":\"AA\",\"y\":\"AA\"}", ISSUER.key("1"));
        await().until(() -> me(token).status() == 200);
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), token));

        ISSUER.close();
        String unknown = ISSUER.tokenFor(user).header("kid", "2").sign();
        me(token).expect(200);
        unavailable(me(unknown));
        refusedAsUnavailable(unknown);
        isUnavailable(socket.ask("auth_refresh", Map.of("token", unknown)).get("error"));
        assertThat(socket.ask("auth_refresh", Map.of("token", token)).get("ok").booleanValue())
                .isTrue();
    }

    private ApiResponse me(String token) {
        return ApiClient.to(base()).as(token).get("/api/v1/me");
    }

    private void refusedAsUnavailable(String token) {
        assertThatExceptionOfType(ConnectRefusedException.class)
                .isThrownBy(() -> RecordingSocket.connect(base(), token))
                .satisfies(refused -> isUnavailable(refused.error().get("data")));
    }

    private static void unavailable(ApiResponse answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        isUnavailable(answer.json());
    }

    private static void isUnavailable(JsonNode problem) {
        assertThat(problem.get("code").stringValue()).isEqualTo("unavailable");
        assertThat(problem.get("status").intValue()).isEqualTo(503);
        assertThat(problem.get("retryable").booleanValue()).isTrue();
    }
}
