package com.loadrider.notifications.apns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.pushy.apns.ApnsClient;
import com.eatthepath.pushy.apns.ApnsPushNotification;
import com.eatthepath.pushy.apns.DeliveryPriority;
import com.eatthepath.pushy.apns.PushType;
import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.ParsingMockApnsServerListenerAdapter;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import com.eatthepath.pushy.apns.server.UnregisteredDeviceTokenException;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.InvalidPushKeys;
import com.loadrider.notifications.sender.PlatformPrivacy;
import com.loadrider.notifications.sender.PushMessage;
import com.loadrider.notifications.sender.PushMessage.Alert;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class ApnsIT {

    private static final String TOKEN = "0123456789abcdef".repeat(4);
    private static final String PASSWORD = "password";

    private final List<ApnsPushNotification> accepted = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RejectedNotificationException> rejection = new AtomicReference<>();
    private MockApnsServer apple;
    private ApnsClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("apple.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "apple",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var certificate = (X509Certificate) keys.getCertificate("apple");
        apple = new MockApnsServerBuilder()
                .setServerCredentials(
                        new X509Certificate[] {certificate},
                        (PrivateKey) keys.getKey("apple", PASSWORD.toCharArray()),
                        null)
                .setHandlerFactory(_ -> (_, _) -> refuse())
                .setListener(new ParsingMockApnsServerListenerAdapter() {
                    @Override
                    public void handlePushNotificationAccepted(ApnsPushNotification notification) {
                        accepted.add(notification);
                    }

                    @Override
                    public void handlePushNotificationRejected(
                            ApnsPushNotification notification,
                            RejectionReason reason,
                            java.time.@Nullable Instant invalidSince) {}
                })
                .build();
        int port = apple.start(0).get(30, TimeUnit.SECONDS);
        client = ApnsClients.builder(settings(signingKey(), "ABCDEFGHIJ", "com.example.app"))
                .setApnsServer("localhost", port)
                .setTrustedServerCertificateChain(certificate)
                .build();
    }

    private void refuse() throws RejectedNotificationException {
        RejectedNotificationException next = rejection.getAndSet(null);
        if (next != null) {
            throw next;
        }
    }

    @BeforeEach
    void forget() {
        accepted.clear();
    }

    @AfterAll
    void stop() {
        client.close().join();
        apple.shutdown().join();
    }

    @Test
    void announcesCallsToTheApp() {
        assertThat(send(PushKind.APNS_VOIP, false)).isEqualTo(new SendResult.Accepted());

        ApnsPushNotification voip = accepted.getFirst();
        assertThat(voip.getToken()).isEqualTo(TOKEN);
        assertThat(voip.getTopic()).isEqualTo("com.example.app.voip");
        assertThat(voip.getPushType()).isEqualTo(PushType.VOIP);
        assertThat(voip.getPriority()).isEqualTo(DeliveryPriority.IMMEDIATE);
        assertThat(voip.getCollapseId()).isEqualTo("missed-123");
        assertThat(Duration.between(InstantSource.system().instant(), voip.getExpiration()))
                .isLessThanOrEqualTo(Duration.ofSeconds(39));
        assertThat(voip.getPayload()).isEqualTo("{\"aps\":{},\"type\":\"ring\"}");
    }

    @Test
    void showsEverythingElse() {
        send(PushKind.APNS, false);

        ApnsPushNotification visible = accepted.getFirst();
        assertThat(visible.getTopic()).isEqualTo("com.example.app");
        assertThat(visible.getPushType()).isEqualTo(PushType.ALERT);
        JsonNode aps = JsonMapper.shared().readTree(visible.getPayload()).path("aps");
        assertThat(aps.path("alert").path("title").asString()).isEqualTo("Incoming call");
        assertThat(aps.path("thread-id").asString()).isEqualTo("missed-123");
        assertThat(visible.getCollapseId())
                .as("one for all missed calls of a conversation")
                .isEqualTo("missed-123");
        assertThat(aps.path("sound").asString()).isEqualTo("default");
        assertThat(aps.path("interruption-level").asString()).isEqualTo("time-sensitive");
    }

    @Test
    void namesNobodyUnlessTheOperatorWantsIt() {
        send(PushKind.APNS, true);
        assertThat(accepted.getFirst().getPayload()).contains("\"callerName\":\"Alice\"", "Alice is calling");
    }

    @Test
    void tellsWhenADeviceIsGone() {
        rejection.set(
                new UnregisteredDeviceTokenException(InstantSource.system().instant()));
        assertThat(send(PushKind.APNS, false)).isEqualTo(new SendResult.Gone());
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "INTERNAL_SERVER_ERROR", "SERVICE_UNAVAILABLE", "SHUTDOWN"})
    void triesAgainLater(RejectionReason reason) {
        rejection.set(new RejectedNotificationException(reason));
        assertThat(send(PushKind.APNS, false)).isInstanceOf(SendResult.Unavailable.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_DEVICE_TOKEN", "TOPIC_DISALLOWED", "PAYLOAD_TOO_LARGE", "BAD_TOPIC"})
    void takesARefusalForOne(RejectionReason reason) {
        rejection.set(new RejectedNotificationException(reason));
        assertThat(send(PushKind.APNS, false)).isInstanceOf(SendResult.Refused.class);
    }

    @Test
    void stopsTheStartWithSettingsThatDoNotFit() {
        assertThatThrownBy(() -> ApnsClients.builder(settings("no key", "ABCDEFGHIJ", "com.example.app")))
                .isInstanceOf(InvalidPushKeys.class)
                .hasMessage("APNS_KEY must be the text of the .p8 file of a signing key.");
        assertThatThrownBy(() -> ApnsClients.builder(settings(signingKey(), "short", "com.example.app")))
                .isInstanceOf(InvalidPushKeys.class)
                .hasMessageContaining("APNS_KEY_ID");
        assertThatThrownBy(() -> ApnsClients.builder(settings(signingKey(), "ABCDEFGHIJ", "")))
                .isInstanceOf(InvalidPushKeys.class)
                .hasMessageContaining("APNS_TOPIC");
    }

    private SendResult send(PushKind kind, boolean names) {
        var messages = new ApnsMessages(JsonMapper.shared(), new PlatformPrivacy(names), "com.example.app");
        return new ApnsSender(client, messages, Duration.ofSeconds(5), InstantSource.system())
                .send(
                        new PushTarget(kind, TOKEN, null, null),
                        () -> Optional.of(new PushMessage(
                                Map.of("type", "ring"),
                                Map.of("callerName", "Alice"),
                                new Alert("Alice is calling", "Incoming call", false),
                                "call-981",
                                "missed-123",
                                Duration.ofSeconds(39),
                                true)));
    }

    private static ApnsProperties settings(String key, String keyId, String topic) {
        return new ApnsProperties(key, keyId, "0123456789", topic, "api.push.apple.com", Duration.ofSeconds(5));
    }

    /// The text of a `.p8` file.
    private static String signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
