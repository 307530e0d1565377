package com.loadrider.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.testkit.token.TestIssuer;
import com.loadrider.testkit.token.TokenBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/// How often an issuer is asked for its keys, and what happens while it cannot be asked. Time stands still, unless
/// it is moved.
@Timeout(30)
class IssuerKeysTest {

    private final TestIssuer issuer = TestIssuer.start();
    private Instant now = Instant.now();
    private final TokenVerifier verifier = verifierOf(issuer.url());

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void areFetchedOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            holds(issuer.tokenFor(7));
        }
        assertThat(issuer.fetched()).isEqualTo(1);
    }

    @Test
    void areFetchedOnceForAllMadeUpNames() throws Exception {
        holds(issuer.tokenFor(7));
        for (int i = 0; i < 60; i++) {
            refused(issuer.tokenFor(7).header("kid", "made up " + i));
        }
        assertThat(issuer.fetched()).isEqualTo(2);

        now = now.plusSeconds(29);
        refused(issuer.tokenFor(7).header("kid", "made up"));
        assertThat(issuer.fetched()).isEqualTo(2);

        now = now.plusSeconds(1);
        refused(issuer.tokenFor(7).header("kid", "made up"));
        assertThat(issuer.fetched()).isEqualTo(3);
    }

    @Test
    void areFetchedOnceForNamesThatAreMadeUpAtTheSameTime() throws Exception {
        holds(issuer.tokenFor(7));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> all = IntStream.range(0, 60)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        refused(issuer.tokenFor(7).header("kid", "made up " + i));
                        return null;
                    })
                    .toList();
            for (var each : threads.invokeAll(all)) {
                each.get();
            }
        }
        assertThat(issuer.fetched()).isEqualTo(2);
    }

    @Test
    void areNotFetchedForOtherAlgorithms() {
        for (String algorithm : List.of("RS512", "PS256", "ES384", "EdDSA", "HS256", "none")) {
            refused(issuer.tokenFor(7).header("alg", algorithm).header("kid", "made up"));
        }
        assertThat(issuer.fetched()).isZero();
    }

    @Test
    void mayBeNew() throws Exception {
        holds(issuer.tokenFor(7));
        String former = issuer.key("1");
        issuer.rotate();
        issuer.publish(former, issuer.key("2"));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> all = IntStream.range(0, 20)
                    .<Callable<Void>>mapToObj(_ -> () -> {
                        holds(issuer.tokenFor(7).header("kid", "2"));
                        return null;
                    })
                    .toList();
            for (var each : threads.invokeAll(all)) {
                each.get();
            }
        }
        assertThat(issuer.fetched()).isEqualTo(2);
    }

    @Test
    void areForgottenOnceTheyAreWithdrawn() throws Exception {
        holds(issuer.tokenFor(7));
        issuer.publish();
        now = now.plus(Duration.ofMinutes(6));
        refused(issuer.tokenFor(7));
    }

    static Stream<Arguments> trouble() {
        return Stream.of(
                named("an error", TestIssuer.status(500, "application/json", "{}")),
                named("no such document", TestIssuer.status(404, "text/plain", "")),
                named("a page", TestIssuer.status(200, "text/html", "<html>Sign in</html>")),
                named("nothing", TestIssuer.status(200, "application/json", "")),
                named("no JSON", TestIssuer.json("{\"keys\":[")),
                named("no set", TestIssuer.json("{\"keys\":7}")),
                named("a deep document", TestIssuer.json("[".repeat(100_000))),
                named("a huge document", TestIssuer.json("{\"keys\":[],\"x\":\"" + "x".repeat(2_000_000) + "\"}")),
                named("a redirect to itself", exchange -> {
                    exchange.getResponseHeaders().set("Location", TestIssuer.KEYS);
                    exchange.sendResponseHeaders(302, -1);
                }),
                named("a redirect to nowhere", exchange -> {
                    exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/");
                    exchange.sendResponseHeaders(302, -1);
                }),
                named("a closed connection", HttpExchange::close));
    }

    static Stream<Arguments> slowness() {
        return Stream.of(named("silence", _ -> awaitTheEnd()), named("an endless document", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('[');
            exchange.getResponseBody().flush();
            awaitTheEnd();
        }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slowness")
    void areNotWaitedFor(String name, HttpHandler answer) {
        issuer.answer(TestIssuer.KEYS, answer);
        unavailable(verifierOf(issuer.url(), Duration.ofMillis(200)), issuer.tokenFor(7));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trouble")
    void cannotBeHadWhileTheIssuerAnswersNonsense(String name, HttpHandler answer) throws Exception {
        issuer.answer(TestIssuer.KEYS, answer);
        unavailable(issuer.tokenFor(7));
        unavailable(issuer.tokenFor(7));

        issuer.publish(issuer.key("1"));
        now = now.plusSeconds(2);
        holds(issuer.tokenFor(7));

        issuer.answer(TestIssuer.KEYS, answer);
        holds(issuer.tokenFor(7));
        unavailable(issuer.tokenFor(7).header("kid", "2"));
        unavailable(issuer.tokenFor(7).header("kid", "3"));
        now = now.plus(Duration.ofHours(3));
        holds(issuer.tokenFor(7));
        now = now.plus(Duration.ofHours(4));
        unavailable(issuer.tokenFor(7));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trouble")
    void cannotBeFoundWhileDiscoveryIsNonsense(String name, HttpHandler answer) {
        try (TestIssuer odd = TestIssuer.start()) {
            odd.answer("/odd" + TestIssuer.DISCOVERY, answer);
            unavailable(verifierOf(odd.url() + "/odd"), odd.tokenFor(7));
        }
    }

    @Test
    void areNotTakenFromAnotherIssuersDocument() {
        issuer.answer("/a" + TestIssuer.DISCOVERY, TestIssuer.json(discovery(issuer.url() + "/b")));
        unavailable(verifierOf(issuer.url() + "/a"), issuer.tokenFor(7));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void areFoundWhereEitherStandardPutsThem(String path, String document) throws Exception {
        String name = issuer.url() + path;
        issuer.answer(document, TestIssuer.json(discovery(name)));
        verifierOf(name).verify(issuer.tokenFor(7).sign());
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                Arguments.of("/", "/.well-known/openid-configuration"),
                Arguments.of("/realms/a", "/realms/a/.well-known/openid-configuration"),
                Arguments.of("/realms/a/", "/realms/a/.well-known/openid-configuration"),
                Arguments.of("/realms/a", "/.well-known/oauth-authorization-server/realms/a"),
                Arguments.of("/realms/a", "/.well-known/openid-configuration/realms/a"));
    }

    @Test
    void areAskedForOnceInASecondWhileTheIssuerIsInTrouble() {
        issuer.answer(TestIssuer.KEYS, TestIssuer.status(500, "text/plain", ""));
        for (int i = 0; i < 20; i++) {
            unavailable(issuer.tokenFor(7));
        }
        // Each attempt is repeated once.
        assertThat(issuer.fetched()).isEqualTo(2);
    }

    @Test
    void areHadAtTheSecondAttempt() throws Exception {
        issuer.answer(TestIssuer.KEYS, exchange -> {
            issuer.publish(issuer.key("1"));
            exchange.sendResponseHeaders(503, -1);
        });
        holds(issuer.tokenFor(7));
    }

    private String discovery(String name) {
        return "{\"issuer\":\"%s\",\"jwks_uri\":\"%s\"}".formatted(name, issuer.url() + TestIssuer.KEYS);
    }

    private void holds(TokenBuilder token) throws InvalidTokenException {
        assertThat(verifier.verify(token.sign()).userId()).isEqualTo(7);
    }

    private void refused(TokenBuilder token) {
        assertThatThrownBy(() -> verifier.verify(token.sign())).isInstanceOf(InvalidTokenException.class);
    }

    private void unavailable(TokenBuilder token) {
        unavailable(verifier, token);
    }

    private static void unavailable(TokenVerifier verifier, TokenBuilder token) {
        assertThatThrownBy(() -> verifier.verify(token.sign()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.problem().type()).isEqualTo(CommonProblem.UNAVAILABLE));
    }

    private TokenVerifier verifierOf(String name) {
        return verifierOf(name, Duration.ofSeconds(10));
    }

    private TokenVerifier verifierOf(String name, Duration timeLimit) {
        var client = new IssuerClient();
        var published = new PublishedKeys(new Discovery(name, client), null, client, () -> now, timeLimit);
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new IssuerKeys(published, () -> now));
        return new JwtTokenVerifier(new NimbusJwtDecoder(processor), new ClaimedUserIds("sub"));
    }

    private static Arguments named(String name, HttpHandler answer) {
        return Arguments.of(name, answer);
    }

    /// The issuer interrupts its threads when it stops.
    private static void awaitTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
