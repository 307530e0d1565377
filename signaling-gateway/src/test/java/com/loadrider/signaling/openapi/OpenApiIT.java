package com.loadrider.signaling.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.openapi.OpenApiDocument;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// What a client developer without a token reads.
class OpenApiIT extends GatewayIT {

    private static final Path PROBLEMS = Path.of("../docs/problems.md");
    private static final String OWN = "/docs/signaling-gateway.json";

    @Test
    void joinsTheDocumentsOnOnePage() {
        CALLS.answers("GET /v3/api-docs", 200, "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Calls\"}}");
        CONVERSATIONS.answers("GET /v3/api-docs", 200, "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Conv\"}}");
        NOTIFICATIONS.answers("GET /v3/api-docs", 200, "{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Push\"}}");

        ApiResponse page = get("/docs").expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).isEqualTo("default-src 'self'");
        assertThat(page.body())
                .contains(
                        "/docs/call-service.json",
                        "/docs/conversation-message-service.json",
                        "/docs/notification-service.json",
                        OWN)
                .doesNotContain("http:", "https:");
        assertThat(get("/docs/").status()).isEqualTo(200);
        assertThat(get("/docs/docs.css").status()).isEqualTo(200);
        assertThat(get("/docs/docs.js").status()).isEqualTo(200);
        ApiResponse calls = get("/docs/call-service.json").expect(200);
        assertThat(calls.header("Content-Type")).isEqualTo("application/json");
        assertThat(calls.json().at("/info/title").asString()).isEqualTo("Calls");
        assertThat(get("/docs/conversation-message-service.json")
                        .expect(200)
                        .json()
                        .at("/info/title")
                        .asString())
                .isEqualTo("Conv");
        assertThat(get("/docs/notification-service.json")
                        .expect(200)
                        .json()
                        .at("/info/title")
                        .asString())
                .isEqualTo("Push");
    }

    @Test
    void describesWhatTheGatewayAnswersItself() {
        var openApi = new OpenApiDocument(get(OWN).expect(200).json());

        assertThat(openApi.faults(PROBLEMS)).isEmpty();
        assertThat(openApi.operations().keySet())
                .containsExactly("GET /api/v1/me", "POST /api/v1/webrtc/calls/{id}/signaling");
        assertThat(OpenApiDocument.codes(openApi.operation("POST /api/v1/webrtc/calls/{id}/signaling")))
                .contains("not_accepted", "receiver_offline", "answered_elsewhere", "too_large");
    }

    @Test
    void explainsEveryProblemWhereItsTypePoints() throws Exception {
        String type = get("/api/v1/conversations").json().path("type").asString();
        assertThat(type).isEqualTo("/docs/problems#invalid_token");

        ApiResponse page = get("/docs/problems").expect(200);

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<a id=\"invalid_token\"></a>", "&quot;retryable&quot;: true", "–");
        long codes = Files.readString(PROBLEMS)
                .lines()
                .filter(it -> it.startsWith("| <a id="))
                .count();
        assertThat(page.body().split("<a id=", -1)).hasSize((int) codes + 1);
    }

    @Test
    void saysThatAServiceDoesNotDescribeItself() {
        CALLS.answers("GET /v3/api-docs", 404, "{}");

        assertThat(get("/docs/call-service.json").code()).isEqualTo("unavailable");
    }

    @Test
    void waitsForADocumentThatIsStillPutTogether() {
        String request = "GET /v3/api-docs";
        int before = CONVERSATIONS.asked(request).size();
        CONVERSATIONS.answersSlowly(request, 5000, "{}");
        CompletableFuture<ApiResponse> answer =
                CompletableFuture.supplyAsync(() -> get("/docs/conversation-message-service.json"));
        await().until(() -> CONVERSATIONS.asked(request).size() > before);
        CONVERSATIONS.answers(request, 200, "{}");

        assertThat(answer.join().status()).isEqualTo(200);
        assertThat(CONVERSATIONS.asked(request)).hasSize(before + 2);
    }

    @Test
    void showsNothingElse() {
        assertThat(get("/docs/index.html").status()).isEqualTo(404);
        assertThat(get("/docs/problems.md").status()).isEqualTo(404);
        assertThat(get("/docs/nothing.json").code()).isEqualTo("not_found");
        assertThat(get("/v3/api-docs").status()).isEqualTo(401);
        assertThat(api(CallFixture.freshId()).get("/v3/api-docs").code()).isEqualTo("not_found");
    }

    private ApiResponse get(String path) {
        return ApiClient.to(base()).get(path);
    }
}
