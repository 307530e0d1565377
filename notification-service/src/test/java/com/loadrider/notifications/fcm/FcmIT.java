package com.loadrider.notifications.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.InvalidPushKeys;
import com.loadrider.notifications.sender.PlatformPrivacy;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushMessage.Alert;
import com.loadrider.notifications.sender.PushSender;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import com.loadrider.notifications.sender.UnsentMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class FcmIT {

    private static final String UNREGISTERED =
            "{\"error\":{\"code\":404,\"status\":\"NOT_FOUND\",\"details\":[{\"@type\":"
                    + "\"type.googleapis.com/google.firebase.fcm.v1.FcmError\",\"errorCode\":\"UNREGISTERED\"}]}}";

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final FakeGoogle google = FakeGoogle.start();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-31T09:30:00Z"));
    private final GoogleHttp http = new GoogleHttp();

    @AfterEach
    void stop() {
        http.close();
        google.close();
    }

    @Test
    void sendsDataThatReplacesOlderData() {
        assertThat(send(sender(false))).isEqualTo(new SendResult.Accepted());

        JsonNode message = google.messages().getFirst().path("message");
        assertThat(message.path("token").asString()).isEqualTo("a-token:of_fcm-123");
        assertThat(message.path("android").path("priority").asString()).isEqualTo("HIGH");
        assertThat(message.path("android").path("ttl").asString()).isEqualTo("39s");
        assertThat(message.path("android").path("collapse_key").asString()).isEqualTo("call-981");
        assertThat(message.has("notification")).isFalse();
        assertThat(message.path("data").toString())
                .isEqualTo("{\"callSessionId\":\"981\",\"receipt\":\"{\\\"shown\\\":\\\"r\\\"}\",\"type\":\"ring\"}");
    }

    @Test
    void namesNobodyUnlessTheOperatorWantsIt() {
        send(sender(true));
        assertThat(google.messages().getFirst().at("/message/data/callerName").asString())
                .isEqualTo("Alice");
    }

    @Test
    void signsInOnceAnHour() {
        PushSender sender = sender(false);
        send(sender);
        send(sender);
        now.updateAndGet(it -> it.plus(Duration.ofMinutes(54)));
        send(sender);
        assertThat(google.assertions()).hasSize(1);
        now.updateAndGet(it -> it.plus(Duration.ofMinutes(2)));
        send(sender);

        assertThat(google.assertions()).hasSize(2);
        assertThat(google.messages()).hasSize(4);
        JsonNode claims = google.assertions().getFirst();
        assertThat(claims.path("iss").asString()).isEqualTo("push@example.iam.gserviceaccount.com");
        assertThat(claims.path("scope").asString()).isEqualTo("https://www.googleapis.com/auth/firebase.messaging");
        assertThat(claims.path("aud").asString()).isEqualTo(google.url() + "/token");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
    }

    @Test
    void signsInAgainWhenATokenIsRefused() {
        PushSender sender = sender(false);
        google.answerOnce(401, "{}");
        assertThat(send(sender)).isEqualTo(new SendResult.Unavailable(Duration.ZERO, "status 401"));
        assertThat(send(sender)).isEqualTo(new SendResult.Accepted());
        assertThat(google.assertions()).hasSize(2);
    }

    @Test
    void tellsWhenADeviceIsGone() {
        google.answerOnce(404, UNREGISTERED);
        assertThat(send(sender(false))).isEqualTo(new SendResult.Gone());
        google.answerOnce(404, "{\"error\":{\"code\":404,\"message\":\"no such project\"}}");
        assertThat(send(sender(false))).as("a wrong project").isEqualTo(new SendResult.Refused("status 404"));
    }

    @ParameterizedTest
    @CsvSource({"429", "500", "503"})
    void triesAgainLater(int status) {
        google.answerOnce(status, "{}");
        assertThat(send(sender(false))).isEqualTo(new SendResult.Unavailable(Duration.ZERO, "status " + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 403})
    void takesARefusalForOne(int status) {
        google.answerOnce(status, "{}");
        assertThat(send(sender(false))).isEqualTo(new SendResult.Refused("status " + status));
    }

    @Test
    void readsNoEndlessAnswer() {
        google.answerOnce(500, "x".repeat(100_000));
        assertThat(send(sender(false))).isEqualTo(new SendResult.Unavailable(Duration.ZERO, "no answer: IOException"));
    }

    @Test
    void waitsOnceForATokenHoweverManyMessagesThereAre() throws Exception {
        PushSender sender = sender(false);
        google.answerTokenOnce(google::hang);
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<SendResult> sending = () -> send(sender);
            for (var result : threads.invokeAll(List.of(sending, sending, sending, sending, sending, sending))) {
                assertThat(result.get()).isInstanceOf(SendResult.Unavailable.class);
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(3));
        assertThat(google.signIns()).isEqualTo(1);

        assertThat(send(sender)).as("just after that").isInstanceOf(SendResult.Unavailable.class);
        assertThat(google.signIns()).isEqualTo(1);
        now.updateAndGet(it -> it.plusSeconds(1));
        assertThat(send(sender)).isEqualTo(new SendResult.Accepted());
    }

    @Test
    void readsNoSlowAnswer() {
        PushSender sender = sender(false);
        google.answerTokenOnce(google::stall);
        assertThat(send(sender)).as("the token").isInstanceOf(SendResult.Unavailable.class);
        now.updateAndGet(it -> it.plusSeconds(1));
        google.answerOnce(google::stall);
        assertThat(send(sender)).as("the message").isInstanceOf(SendResult.Unavailable.class);
        assertThat(send(sender)).isEqualTo(new SendResult.Accepted());
    }

    @Test
    void writesAMessageOnlyOnceItHasAToken() {
        SendResult result = send(sender(false), () -> {
            assertThat(google.signIns()).isEqualTo(1);
            return Optional.of(ring());
        });
        assertThat(result).isEqualTo(new SendResult.Accepted());
    }

    @Test
    void sendsNothingWhoseTimeIsOver() {
        assertThat(send(sender(false), Optional::empty)).isEqualTo(new SendResult.Expired());
        assertThat(google.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{}", "a path to a file", "{\"project_id\":\"p/../q\",\"client_email\":\"e\"}"})
    void stopsTheStartWithAnAccountThatIsNone(String text) {
        assertThatThrownBy(() -> ServiceAccount.of(text))
                .isInstanceOf(InvalidPushKeys.class)
                .hasMessage("FCM_SERVICE_ACCOUNT must be the JSON of a key of a service account.");
    }

    private PushSender sender(boolean names) {
        ServiceAccount account = ServiceAccount.of(google.serviceAccount()).orElseThrow();
        return new FcmSender(
                URI.create(google.url() + "/v1/projects/" + account.project() + "/messages:send"),
                new AccessTokens(account, http, now::get, TIMEOUT),
                http,
                new FcmMessages(JsonMapper.shared(), new PlatformPrivacy(names)),
                TIMEOUT);
    }

    private static SendResult send(PushSender sender) {
        return send(sender, () -> Optional.of(ring()));
    }

    private static SendResult send(PushSender sender, UnsentMessage message) {
        return sender.send(new PushTarget(PushKind.FCM, "a-token:of_fcm-123", null, null), message);
    }

    private static PushMessage ring() {
        return new PushMessage(
                Map.of("type", "ring", "callSessionId", 981, "receipt", Map.of("shown", "r")),
                Map.of("callerName", "Alice"),
                new Alert("Alice is calling", "Incoming call", false),
                "call-981",
                "call-981",
                Duration.ofMillis(39_900),
                true);
    }

    @Test
    void isOffWithoutAnAccount() {
        assertThat(ServiceAccount.of(" ")).isEmpty();
        assertThat(sender(false).kinds()).containsExactly(PushKind.FCM);
    }
}
