package com.loadrider.notifications.webpush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.PushKind;
import com.loadrider.notifications.TestKeys;
import com.loadrider.notifications.sender.Deadline;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.transport.HttpDestination;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sending to push services of every character.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class WebPushIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    private final TestPushService service = TestPushService.start(TestKeys.PUBLIC);
    private final TestBrowser browser = TestBrowser.fresh();
    private final WebPushProperties settings = new WebPushProperties(
            TestKeys.PUBLIC, TestKeys.PRIVATE, "mailto:ops@example.com", "https://calls.example.com/", TIMEOUT);
    private final CountDownLatch testOver = new CountDownLatch(1);
    private PushHosts hosts;
    private GuardedAddresses addresses;
    private HttpClient http;
    private WebPushSender sender;

    @BeforeAll
    void start() throws Exception {
        // The names of a public push service, in a DNS that an attacker controls.
        hosts = new PushHosts(List.of("*.push.test"), List.of(service.authority()));
        addresses = new GuardedAddresses(
                hosts,
                host -> host.endsWith(".push.test")
                        ? new InetAddress[] {InetAddress.getLoopbackAddress()}
                        : InetAddress.getAllByName(host));
        var configuration = new WebPushConfiguration();
        http = configuration.pushHttpClient(addresses, settings);
        http.start();
        sender = sender(new Endpoints(hosts), configuration.pushServiceClient(http, settings));
    }

    @AfterEach
    void requestsWereAsTheRfcsSay() {
        assertThat(service.refusals()).isEmpty();
    }

    @AfterAll
    void stop() throws Exception {
        testOver.countDown();
        http.stop();
        service.close();
    }

    @Test
    void reachesTheBrowserAlone() {
        String endpoint = service.endpoint();
        assertThat(send(endpoint)).isEqualTo(new SendResult.Accepted());

        var message = service.accepted(endpoint).getFirst();
        assertThat(message.ttl()).isEqualTo(39);
        assertThat(message.topic()).isEqualTo("call-981");
        assertThat(message.urgency()).isEqualTo("high");
        assertThat(new String(message.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Alice", "ring");
        JsonNode read = JsonMapper.shared().readTree(browser.decrypt(message.body()));
        assertThat(read.toString())
                .isEqualTo("{\"callerName\":\"Alice\",\"notification\":{\"navigate\":\"https://calls.example.com/\","
                        + "\"silent\":false,\"tag\":\"call-981\",\"title\":\"Alice is calling\"},"
                        + "\"tag\":\"call-981\",\"type\":\"ring\",\"web_push\":8030}");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void tellsWhenADeviceIsGone(int status) {
        String endpoint = service.endpoint();
        service.answerOnce(endpoint, status);
        assertThat(send(endpoint)).isEqualTo(new SendResult.Gone());
    }

    @Test
    void waitsAsLongAsThePushServiceWants() {
        String endpoint = service.endpoint();
        service.answerOnce(endpoint, exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.sendResponseHeaders(429, -1);
        });
        assertThat(send(endpoint)).isEqualTo(new SendResult.Unavailable(Duration.ofSeconds(7), "status 429"));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int status) throws IOException {
        try (var trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String endpoint = service.endpoint();
            String elsewhere = service.endpoint();
            for (String target : List.of("http://localhost:" + trap.getLocalPort() + "/", elsewhere)) {
                service.answerOnce(endpoint, exchange -> {
                    exchange.getResponseHeaders().set("Location", target);
                    exchange.sendResponseHeaders(status, -1);
                });
                assertThat(send(endpoint)).isEqualTo(new SendResult.Refused("status " + status));
            }
            assertThat(service.accepted(elsewhere)).isEmpty();
            assertThat(isConnected(trap)).isFalse();
        }
    }

    @Test
    void givesUpOnASilentPushService() {
        String endpoint = service.endpoint();
        service.answerOnce(endpoint, _ -> awaitEnd());
        long start = System.nanoTime();
        assertThat(send(endpoint)).isEqualTo(new SendResult.Unavailable(Duration.ZERO, "no answer: TimeoutException"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TIMEOUT, TIMEOUT.multipliedBy(8));
    }

    /// A connection for one request only, so that the second one waits.
    @Test
    void sendsNothingWhoseTimeWasOverBeforeAConnectionWasFree() throws Exception {
        String slow = service.endpoint();
        String late = service.endpoint();
        var isBusy = new CountDownLatch(1);
        var isLate = new CompletableFuture<Void>();
        service.answerOnce(slow, exchange -> {
            isBusy.countDown();
            isLate.join();
            exchange.sendResponseHeaders(201, -1);
        });
        HttpClient single = new WebPushConfiguration().pushHttpClient(addresses, settings);
        single.setMaxConnectionsPerDestination(1);
        single.start();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            WebPushSender busy = sender(new Endpoints(hosts), new PushServiceClient(single, Duration.ofSeconds(10)));
            var first = threads.submit(() -> busy.send(target(slow), () -> Optional.of(TestMessages.ring())));
            isBusy.await();
            var deadline = Deadline.in(Duration.ofMillis(1_500));
            var second = threads.submit(
                    () -> busy.send(target(late), () -> Optional.of(TestMessages.ringFor(deadline.left()))));
            await().until(() -> isWaiting(single));
            await().until(() -> deadline.left().toSeconds() < 1);
            isLate.complete(null);
            assertThat(first.get()).isEqualTo(new SendResult.Accepted());
            assertThat(second.get()).isEqualTo(new SendResult.Expired());
        } finally {
            isLate.complete(null);
            single.stop();
        }
        assertThat(service.accepted(late)).isEmpty();
    }

    @Test
    void readsNoEndlessAnswer() {
        String endpoint = service.endpoint();
        service.answerOnce(endpoint, exchange -> flood(exchange, new byte[64 * 1024]));
        assertThat(send(endpoint)).as("the head says it all").isEqualTo(new SendResult.Accepted());
    }

    @Test
    void readsNoSlowAnswer() {
        String endpoint = service.endpoint();
        service.answerOnce(endpoint, exchange -> {
            exchange.sendResponseHeaders(201, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            awaitEnd();
        });
        long start = System.nanoTime();
        assertThat(send(endpoint)).isEqualTo(new SendResult.Accepted());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(TIMEOUT.multipliedBy(8));
    }

    @Test
    void readsNoLargeHead() {
        String endpoint = service.endpoint();
        service.answerOnce(endpoint, exchange -> {
            exchange.getResponseHeaders().set("X-Large", "a".repeat(64 * 1024));
            exchange.sendResponseHeaders(201, -1);
        });
        assertThat(send(endpoint)).isInstanceOf(SendResult.Unavailable.class);
    }

    @Test
    void unpacksNoCompressedAnswer() {
        String endpoint = service.endpoint();
        service.answerOnce(endpoint, exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(201, 4);
            exchange.getResponseBody().write(new byte[] {1, 2, 3, 4});
        });
        assertThat(send(endpoint)).isEqualTo(new SendResult.Accepted());
    }

    @Test
    void connectsToNoNameOfALocalAddress() throws IOException {
        try (var trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(send("https://updates.push.test/1")).isEqualTo(new SendResult.Blocked());
            assertThat(send("http://localhost:" + trap.getLocalPort() + "/1")).isEqualTo(new SendResult.Blocked());
            assertThat(send("https://127.0.0.1:" + trap.getLocalPort() + "/1")).isEqualTo(new SendResult.Blocked());
            assertThat(isConnected(trap)).isFalse();
        }
    }

    @Test
    void guardsTheConnectionWhateverTheEndpointLooksLike() throws IOException {
        try (var trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var lax = new Endpoints(new PushHosts(List.of(), List.of("localhost:" + trap.getLocalPort())));
            var other = sender(lax, new PushServiceClient(http, TIMEOUT));
            assertThat(other.send(
                            target("http://localhost:" + trap.getLocalPort() + "/1"),
                            () -> Optional.of(TestMessages.ring())))
                    .isEqualTo(new SendResult.Blocked());
            assertThat(isConnected(trap)).isFalse();
        }
    }

    private static boolean isWaiting(HttpClient http) {
        return http.getDestinations().stream()
                .anyMatch(it -> it instanceof HttpDestination destination && destination.getQueuedRequestCount() == 1);
    }

    private WebPushSender sender(Endpoints endpoints, PushServiceClient client) {
        return new WebPushSender(
                new WebPushSettings(settings),
                endpoints,
                new WebPushPayload(JsonMapper.shared(), settings),
                client,
                InstantSource.system());
    }

    private SendResult send(String endpoint) {
        return sender.send(target(endpoint), () -> Optional.of(TestMessages.ring()));
    }

    private PushTarget target(String endpoint) {
        var keys = new PushTarget.Keys(
                Base64.getUrlDecoder().decode(browser.p256dh()),
                Base64.getUrlDecoder().decode(browser.auth()));
        return new PushTarget(PushKind.WEBPUSH, endpoint, keys, null);
    }

    private void awaitEnd() {
        try {
            testOver.await();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void flood(HttpExchange exchange, byte[] chunk) throws IOException {
        exchange.sendResponseHeaders(201, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 100_000; i++) {
                out.write(chunk);
            }
        } catch (IOException hungUp) {
            // As it should be.
        }
    }

    private static boolean isConnected(ServerSocket trap) throws IOException {
        trap.setSoTimeout(1);
        try (var _ = trap.accept()) {
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
