package com.loadrider.signaling.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.GatewayIT;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.testkit.token.TestTokens;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// No refusal drives a stock client into a loop: whoever is told to stay away stays away.
@Import(Handshakes.class)
@TestPropertySource(properties = {"signaling.engineio.ping-interval=2s", "signaling.engineio.ping-timeout=3s"})
@SuppressWarnings("NullAway.Init")
class StockClientIT extends GatewayIT {

    /// Longer than a refused client is left alone, and than any client waits before it comes back.
    private static final Duration WATCHED = Duration.ofSeconds(12);

    private static final TypeReference<Map<String, List<String>>> TOLD = new TypeReference<>() {};

    private final long user = CallFixture.freshId();
    private final String good = TestTokens.of(user);
    private final String ended = expiringAt(-1);
    private final String shortLived = expiringAt(6);

    @Autowired
    private Handshakes handshakes;

    @Autowired
    private SessionRegistry registry;

    @Test
    void javascript() throws Exception {
        Map<String, List<String>> told = whileDisplaced(() -> program(Programs.node(
                Path.of("src/test/js/refusals.mjs"), base(), good, ended, shortLived, "" + WATCHED.toMillis())));

        assertThat(told.get("displaced")).containsExactly("io server disconnect");
        assertRefusals("js", told);
        assertThat(told.get("token-that-ends")).containsExactly("transport close", "invalid_token");
        // That is what it does wherever it cannot connect: one attempt after the other, ever more rarely.
        assertThat(handshakes.of("js-origin")).isBetween(2, 6);
    }

    @Test
    void python() throws Exception {
        Map<String, List<String>> told = whileDisplaced(() -> program(Programs.python(
                Path.of("src/test/python/refusals.py"), base(), good, ended, shortLived, "" + WATCHED.toMillis())));

        assertThat(told.get("displaced")).containsExactly("disconnect");
        for (String name : List.of("bad-token", "ended-token", "namespace", "origin")) {
            assertThat(told.get(name)).as(name).last().isEqualTo("ConnectionError");
        }
        told.values().forEach(it -> it.remove("ConnectionError"));
        assertRefusals("python", told);
        assertThat(told.get("bad-token-in-the-background")).containsExactly("invalid_token");
        assertThat(handshakes.of("python-bad-token-in-the-background")).isEqualTo(1);
        assertThat(handshakes.of("python-namespace-in-the-background")).isEqualTo(1);
        assertThat(told.get("token-that-ends")).containsExactly("disconnect", "invalid_token");
        assertThat(handshakes.of("python-origin")).isEqualTo(1);
    }

    @Test
    void java() throws Exception {
        var clients = new HashMap<String, JavaClient>();
        Map<String, List<String>> told = whileDisplaced(() -> {
            clients.put("bad-token", client("bad-token", "bad", "", Map.of()));
            clients.put("ended-token", client("ended-token", ended, "", Map.of()));
            clients.put("token-that-ends", client("token-that-ends", shortLived, "", Map.of()));
            clients.put("namespace", client("namespace", good, "/admin", Map.of()));
            clients.put("origin", client("origin", good, "", Map.of("Origin", List.of("https://evil.example"))));
            clients.put("displaced", client("displaced", good, "", Map.of()));
            // It notices a close only when no ping has come for 5 s.
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(17, TimeUnit.SECONDS))
                    .join();
            var all = new HashMap<String, List<String>>();
            clients.forEach((name, client) -> {
                all.put(name, client.told());
                client.close();
            });
            return all;
        });

        assertThat(told.get("displaced")).containsExactly("io server disconnect");
        assertRefusals("java", told);
        assertThat(told.get("token-that-ends")).containsExactly("ping timeout", "invalid_token");
        assertThat(handshakes.of("java-origin")).isBetween(2, 12);
    }

    private void assertRefusals(String language, Map<String, List<String>> told) {
        assertThat(told.get("bad-token")).containsExactly("invalid_token");
        assertThat(told.get("ended-token")).containsExactly("invalid_token");
        for (String name : List.of("bad-token", "ended-token", "namespace", "displaced")) {
            assertThat(handshakes.of(language + "-" + name)).as(name).isEqualTo(1);
        }
        // It comes back once, as it should, with a token that it could have renewed.
        assertThat(handshakes.of(language + "-token-that-ends")).isEqualTo(2);
    }

    private JavaClient client(String name, String token, String namespace, Map<String, List<String>> headers) {
        return new JavaClient(base() + namespace, "java-" + name, token, headers);
    }

    /// While it runs, ten further sockets take the place of the one client that has a good token.
    private Map<String, List<String>> whileDisplaced(Work work) throws Exception {
        // Not in the common pool: where that has one thread only, it is the one that sockets of this test wait for.
        var told = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return work.run();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                },
                task -> Thread.ofPlatform().start(task));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> told.isDone() || registry.of(user).size() == 1);
        for (int i = 0; i < 10 && !told.isDone(); i++) {
            socket(user);
        }
        return told.get(60, TimeUnit.SECONDS);
    }

    private static Map<String, List<String>> program(String written) {
        return JsonMapper.shared().readValue(written, TOLD);
    }

    private String expiringAt(int seconds) {
        return TestTokens.forUser(CallFixture.freshId())
                .claim("exp", Instant.now().plusSeconds(seconds).getEpochSecond())
                .sign();
    }

    private interface Work {
        Map<String, List<String>> run() throws Exception;
    }
}
