package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.socketio.ConnectRefusedException;
import com.loadrider.testkit.socketio.RecordedEvent;
import com.loadrider.testkit.socketio.RecordingSocket;
import com.loadrider.testkit.socketio.SocketOptions;
import com.loadrider.testkit.token.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Sign-in, and the life of a token on a socket.
class TokenIT extends GatewayIT {

    private static final int LONGEST = 24 * 1024;

    private final long user = CallFixture.freshId();

    @Test
    void aSocketThatOnlyListensIsToldOnceAndThenClosed() {
        Instant end = Instant.now().plusSeconds(5).truncatedTo(ChronoUnit.SECONDS);
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), expiringAt(end)));
        Duration remaining = Duration.between(Instant.now(), end);

        JsonNode told = socket.await("token_expiring").data();
        assertThat(told.get("exp").longValue()).isEqualTo(end.getEpochSecond());
        assertThat(told.get("expiresInMs").longValue()).isBetween(0L, remaining.toMillis() / 2 + 200);
        assertThat(socket.closed().orTimeout(20, TimeUnit.SECONDS).join().code())
                .isEqualTo(4005);
        assertThat(Duration.between(end, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(3));
        assertThat(socket.events("token_expiring")).hasSize(1);
    }

    /// Its provider gives tokens that live for 6 s, which are all that a client can answer with.
    @Test
    void aShortTokenIsFollowedByAnotherAfterHalfOfItsLife() {
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), expiringIn(Duration.ofSeconds(6))));
        for (int told = 1; told <= 3; told++) {
            int wanted = told;
            await().atMost(RecordingSocket.PATIENCE)
                    .until(() -> socket.events("token_expiring").size() == wanted);
            refresh(socket, expiringIn(Duration.ofSeconds(6)));
        }
        List<Long> times = socket.events("token_expiring").stream()
                .map(RecordedEvent::arrivedAt)
                .toList();
        assertThat(Duration.ofNanos(times.get(2) - times.get(0))).isGreaterThan(Duration.ofSeconds(4));
    }

    @Test
    void theSameTokenSentAgainIsNoNewOne() {
        String token = expiringIn(Duration.ofSeconds(6));
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), token));

        refresh(socket, token);
        socket.await("token_expiring");
        for (int i = 0; i < 10; i++) {
            refresh(socket, token);
        }

        assertThat(socket.closed().orTimeout(20, TimeUnit.SECONDS).join().code())
                .isEqualTo(4005);
        assertThat(socket.events("token_expiring")).hasSize(1);
    }

    @Test
    void aShorterTokenEndsSooner() {
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), TestTokens.of(user)));
        Instant end = Instant.now().plusSeconds(4).truncatedTo(ChronoUnit.SECONDS);

        refresh(socket, expiringAt(end));

        assertThat(socket.closed().orTimeout(20, TimeUnit.SECONDS).join().code())
                .isEqualTo(4005);
        assertThat(Duration.between(end, Instant.now())).isBetween(Duration.ZERO, Duration.ofSeconds(3));
        assertThat(socket.events("token_expiring")).hasSize(1);
    }

    @Test
    void aFreshTokenKeepsItOpen() {
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), expiringIn(Duration.ofSeconds(3))));

        JsonNode answer = socket.ask("auth_refresh", Map.of("token", TestTokens.of(user)));

        assertThat(answer.get("ok").booleanValue()).isTrue();
        assertThat(answer.get("data").get("exp").longValue())
                .isBetween(Instant.now().getEpochSecond() + 3500, Instant.now().getEpochSecond() + 3600);
        assertThat(socket.closed().completeOnTimeout(null, 4, TimeUnit.SECONDS).join())
                .isNull();
        assertThat(socket.ask("no_such_event", 1).get("ok").booleanValue()).isFalse();
    }

    @Test
    void anotherUsersTokenOrNoneChangesNothing() {
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), expiringIn(Duration.ofSeconds(4))));
        String ended =
                TestTokens.forUser(user).expiresIn(Duration.ofSeconds(-1)).sign();

        for (Object bad : new Object[] {
            Map.of("token", TestTokens.of(user + 1_000_000)),
            Map.of("token", ended),
            Map.of("token", "x.y.z"),
            Map.of("token", 1),
            Map.of(),
            Map.of("token", TestTokens.of(user), "more", 1),
            "x"
        }) {
            assertThat(socket.ask("auth_refresh", bad).get("error").get("code").stringValue())
                    .isEqualTo("invalid_token");
        }
        assertThat(socket.closed().orTimeout(20, TimeUnit.SECONDS).join().code())
                .isEqualTo(4005);
    }

    @Test
    void aRefusedSignInIsAProblem() {
        String ended =
                TestTokens.forUser(user).expiresIn(Duration.ofSeconds(-1)).sign();
        for (String token : new String[] {ended, "x.y.z", ""}) {
            assertThatExceptionOfType(ConnectRefusedException.class)
                    .isThrownBy(() -> RecordingSocket.connect(base(), token))
                    .satisfies(refused -> {
                        JsonNode data = refused.error().get("data");
                        assertThat(data.get("code").stringValue()).isEqualTo("invalid_token");
                        assertThat(data.get("status").intValue()).isEqualTo(401);
                        assertThat(data.get("traceId").stringValue()).isNotEmpty();
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER "})
    void aTokenMayStandAsInAnHttpHeader(String scheme) {
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), scheme + TestTokens.of(user)));
        assertThat(socket.ask("auth_refresh", Map.of("token", scheme + TestTokens.of(user)))
                        .get("ok")
                        .booleanValue())
                .isTrue();
        // It is handed on to the services without the scheme.
        CALLS.answers("POST /api/v1/webrtc/calls/" + user + "/end", 200, "{}");
        socket.ask("call_ended", Map.of("callSessionId", user));
        assertThat(CALLS.asked("POST /api/v1/webrtc/calls/" + user + "/end")
                        .getFirst()
                        .header("Authorization"))
                .startsWith("Bearer ey");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer  ", " Bearer ", "Bearer Bearer ", "Basic ", "Bearer\t"})
    void nothingElseMayStandBeforeIt(String scheme) {
        assertThatExceptionOfType(ConnectRefusedException.class)
                .isThrownBy(() -> RecordingSocket.connect(base(), scheme + TestTokens.of(user)))
                .satisfies(refused ->
                        assertThat(codeOf(refused.error().get("data"))).isEqualTo("invalid_token"));
    }

    @Test
    void aTokenOf24KiBIsTaken() {
        String longest = TestTokens.ofLength(user, LONGEST);
        RecordingSocket socket = greeted(RecordingSocket.connect(base(), longest));
        assertThat(socket.ask("auth_refresh", Map.of("token", "Bearer " + longest))
                        .get("ok")
                        .booleanValue())
                .isTrue();
        CALLS.answers("GET /api/v1/webrtc/calls/active", 200, "{}");
        ApiClient.to(base()).as(longest).get("/api/v1/webrtc/calls/active").expect(200);
        ApiClient.to(base()).as(longest).get("/api/v1/me").expect(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {LONGEST + 1, 30_000, 60_000})
    void aLongerOneIsTooLarge(int length) {
        String token = TestTokens.ofLength(user, length);
        assertThatExceptionOfType(ConnectRefusedException.class)
                .isThrownBy(() -> RecordingSocket.connect(base(), token))
                .satisfies(refused ->
                        assertThat(codeOf(refused.error().get("data"))).isEqualTo("too_large"));
        RecordingSocket socket = socket(user);
        assertThat(codeOf(socket.ask("auth_refresh", Map.of("token", token)).get("error")))
                .isEqualTo("too_large");
        ApiResponse answer = ApiClient.to(base()).as(token).get("/api/v1/me");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
    }

    @Test
    void aBadDeviceIdIsRefused() {
        assertThatExceptionOfType(ConnectRefusedException.class)
                .isThrownBy(() -> RecordingSocket.connect(base(), TestTokens.of(user), "no spaces"))
                .satisfies(refused -> assertThat(
                                refused.error().get("data").get("code").stringValue())
                        .isEqualTo("invalid_request"));
    }

    @Test
    void aForeignPageIsRefused() {
        var evil = SocketOptions.token(TestTokens.of(user), null).origin("https://evil.example");
        var good = SocketOptions.token(TestTokens.of(user), null).origin("https://app.example.com");

        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> RecordingSocket.connect(base(), evil));
        greeted(RecordingSocket.connect(base(), good));
    }

    private static String codeOf(JsonNode problem) {
        return problem.get("code").stringValue();
    }

    private static void refresh(RecordingSocket socket, String token) {
        assertThat(socket.ask("auth_refresh", Map.of("token", token)).get("ok").booleanValue())
                .isTrue();
    }

    private String expiringAt(Instant end) {
        return TestTokens.forUser(user).claim("exp", end.getEpochSecond()).sign();
    }

    private String expiringIn(Duration lifetime) {
        return TestTokens.forUser(user).expiresIn(lifetime).sign();
    }
}
