package com.loadrider.signaling.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.Topics;
import com.loadrider.events.UserAssigned;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.socketio.ConnectRefusedException;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.token.Signature;
import com.loadrider.testkit.token.TestTokens;
import com.loadrider.testkit.topic.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "users.ids=assigned")
class DirectoryIT extends GatewayIT {

    private static final String QUESTION = "GET /api/v1/users/me";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String subject = UUID.randomUUID().toString();
    private final String token = token(subject);
    private final long id = CallFixture.freshId();

    @BeforeEach
    void away() {
        CONVERSATIONS.answers(QUESTION, 503, "{}");
    }

    @Test
    void asksOnceForThoseWhomItDoesNotKnow() {
        assign();
        int before = questions();

        assertThat(me().expect(200).json().path("userId").asLong()).isEqualTo(id);
        me().expect(200);
        greeted(RecordingSocket.connect(base(), token));

        assertThat(questions()).isEqualTo(before + 1);
        assertThat(CONVERSATIONS.asked(QUESTION).getLast().header("Authorization"))
                .isEqualTo("Bearer " + token);
    }

    @Test
    void asksNobodyAboutThoseOfWhomKafkaTold() {
        int before = questions();
        TopicWriter.shared()
                .event(
                        Topics.USERS,
                        id,
                        UserAssigned.TYPE,
                        UUID.randomUUID(),
                        new UserAssigned(id, "shared-secret", subject));

        await().atMost(PATIENCE).until(() -> me().status() == 200);
        assertThat(me().json().path("userId").asLong()).isEqualTo(id);
        int asked = questions();
        greeted(RecordingSocket.connect(base(), token));
        assertThat(questions()).isEqualTo(asked).isGreaterThanOrEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"503, {}", "500, {}", "404, {}", "200, {}", "200, nonsense", "200, '{\"userId\":0}'"})
    void turnsNewcomersAwayForTheMomentWhereNobodyAnswers(int status, String body) {
        CONVERSATIONS.answers(QUESTION, status, body);

        ApiResponse refused = me().expect(503);
        assertThat(refused.code()).isEqualTo("unavailable");
        assertThat(refused.json().path("retryable").asBoolean()).isTrue();
        assertThat(refused.header("Retry-After")).isNotEmpty();
        refusesTheSocket("unavailable");

        assign();
        me().expect(200);
        greeted(RecordingSocket.connect(base(), token));
    }

    @Test
    void letsThoseInWhomItKnowsWhileNobodyAnswers() {
        assign();
        me().expect(200);
        away();
        me().expect(200);
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), token));
        assertThat(socket.ask("auth_refresh", Map.of("token", token(subject)))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void believesWhoeverRefusesTheToken() {
        CONVERSATIONS.answers(QUESTION, 401, "{}");
        assertThat(me().expect(401).code()).isEqualTo("invalid_token");
        refusesTheSocket("invalid_token");
    }

    @Test
    void asksNothingForTokensThatDoNotHold() {
        assign();
        int before = questions();
        String forged = TestTokens.forUser(1)
                .claim("sub", subject)
                .signedBy(Signature.hmacSha256("x".repeat(40).getBytes(StandardCharsets.UTF_8)))
                .sign();
        ApiClient.to(base()).as(forged).get("/api/v1/me").expect(401);
        assertThatExceptionOfType(ConnectRefusedException.class)
                .isThrownBy(() -> RecordingSocket.connect(base(), forged));
        assertThat(questions()).isEqualTo(before);
    }

    @Test
    void keepsASocketToItsPerson() {
        assign();
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), token));
        CONVERSATIONS.answers(QUESTION, 200, "{\"userId\":" + CallFixture.freshId() + "}");

        var refused = socket.ask(
                "auth_refresh", Map.of("token", token(UUID.randomUUID().toString())));

        assertThat(refused.at("/error/code").asString()).isEqualTo("invalid_token");
    }

    private void assign() {
        CONVERSATIONS.answers(QUESTION, 200, "{\"userId\":" + id + "}");
    }

    private ApiResponse me() {
        return ApiClient.to(base()).as(token).get("/api/v1/me");
    }

    private void refusesTheSocket(String code) {
        assertThatExceptionOfType(ConnectRefusedException.class)
                .isThrownBy(() -> RecordingSocket.connect(base(), token))
                .satisfies(
                        it -> assertThat(it.error().at("/data/code").asString()).isEqualTo(code));
    }

    private static int questions() {
        return CONVERSATIONS.asked(QUESTION).size();
    }

    private static String token(String subject) {
        return TestTokens.forUser(1).claim("sub", subject).sign();
    }
}
