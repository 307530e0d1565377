package com.loadrider.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages of other origins get nothing, in REST as at the socket.
class CrossOriginIT extends GatewayIT {

    private static final String GOOD = "https://app.example.com";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "https://app.example.com.evil.io",
                "https://xapp.example.com",
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://APP.example.com/",
                "*"
            })
    void refusesOtherPages(String origin) {
        for (String path : new String[] {"/api/v1/conversations", "/socket.io/?EIO=4&transport=polling"}) {
            ApiResponse preflight = preflight(path, origin);
            assertThat(preflight.status()).isEqualTo(403);
            assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();

            ApiResponse answer =
                    api(CallFixture.freshId()).with("Origin", origin).get(path);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(answer.headers().allValues("Vary")).contains("Origin");
        }
    }

    @Test
    void letsThePagesOfTheFrontendIn() {
        CONVERSATIONS.answers("GET /api/v1/conversations", 200, "{}");

        ApiResponse preflight = preflight("/api/v1/conversations", GOOD);
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(GOOD);
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();

        ApiResponse answer = api(CallFixture.freshId()).with("Origin", GOOD).get("/api/v1/conversations");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(GOOD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "authorization,content-type",
                "idempotency-key, X-Device-ID",
                "baggage,sentry-trace",
                "TRACESTATE,Traceparent,baggage",
                "x-device-id,tracestate,sentry-trace,idempotency-key,traceparent,baggage,authorization,content-type"
            })
    void letsPagesSendItsHeadersAndThoseOfTracing(String headers) {
        for (String path : new String[] {"/api/v1/conversations", "/socket.io/?EIO=4&transport=polling"}) {
            String allowed = ApiClient.to(base())
                    .with("Origin", GOOD)
                    .with("Access-Control-Request-Method", "POST")
                    .with("Access-Control-Request-Headers", headers)
                    .send("OPTIONS", path, null)
                    .header("Access-Control-Allow-Headers")
                    .toLowerCase(Locale.ROOT);
            assertThat(allowed.split(", "))
                    .contains(headers.toLowerCase(Locale.ROOT).split(", ?"));
        }
    }

    @Test
    void letsThePageReadARefusal() {
        ApiResponse answer = ApiClient.to(base()).with("Origin", GOOD).get("/api/v1/conversations");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(GOOD);
    }

    @Test
    void letsClientsThatAreNoPagesIn() {
        CONVERSATIONS.answers("GET /api/v1/conversations", 200, "{}");

        ApiResponse answer = api(CallFixture.freshId()).get("/api/v1/conversations");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    private ApiResponse preflight(String path, String origin) {
        return ApiClient.to(base())
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "authorization,content-type")
                .send("OPTIONS", path, null);
    }
}
