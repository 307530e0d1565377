package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Tests the edge's limits for one network address, and its access log.
@Timeout(60)
class EdgeLimitsIT {

    private static final String REST = "/api/v1/webrtc/calls/active";
    private static final String POLL = "/socket.io/?EIO=4&transport=polling";
    private static final String CLIENT = "198.51.100.7";
    private static final String ANOTHER = "198.51.100.8";
    private static final int PEOPLE = 500;
    /// A socket that reconnects by polling and upgrades to WebSocket sends five requests; the page reads one or two
    /// lists.
    private static final int REQUESTS_TO_COME_BACK = 7;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Path program;
    private StubGateways gateways;

    @BeforeEach
    void start() throws IOException {
        program = Nginx.program();
        gateways = new StubGateways();
    }

    @AfterEach
    void stop() {
        if (gateways != null) {
            gateways.close();
        }
        threads.close();
    }

    @Test
    void letAnOfficeBehindOneAddressComeBackAtOnce() throws Exception {
        // Next to nothing is forgotten with time: as if all came in the same moment, however slow this machine is.
        try (var edge = edge(Map.of("EDGE_REQUESTS_PER_SECOND", "1"))) {
            var office = from(edge, CLIENT);
            List<Callable<List<Integer>>> people = IntStream.range(0, PEOPLE)
                    .mapToObj(_ -> (Callable<List<Integer>>) () -> IntStream.range(0, REQUESTS_TO_COME_BACK)
                            .mapToObj(turn -> office.get(turn < 5 ? POLL : REST).status())
                            .toList())
                    .toList();

            for (Future<List<Integer>> person : threads.invokeAll(people)) {
                assertThat(person.get()).containsOnly(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, POLL, "/identity/sign-in", "/"})
    void refuseWhoeverComesTooOftenInTheWordsOfTheGateways(String path) throws Exception {
        var few = Map.of("EDGE_REQUESTS_PER_SECOND", "1", "EDGE_REQUESTS_AT_ONCE", "4", "COMPOSE_PROFILES", "demo");
        try (var edge = edge(few)) {
            var flood = from(edge, CLIENT);
            var refused = IntStream.range(0, 20)
                    .mapToObj(_ -> flood.post(path, Map.of()))
                    .filter(it -> it.status() == 429)
                    .toList();

            assertThat(refused).hasSizeGreaterThan(10);
            assertProblem(refused.getLast(), 429, "too_many_requests");
            assertThat(refused.getLast().header("Retry-After")).isEqualTo("5");
            assertThat(from(edge, ANOTHER).get(REST).status()).isEqualTo(200);
        }
    }

    @Test
    void takeANetworkOfIpv6ForOneAndTheMachineItselfForNobody() throws Exception {
        try (var edge = edge(Map.of("EDGE_REQUESTS_PER_SECOND", "1", "EDGE_REQUESTS_AT_ONCE", "1"))) {
            IntStream.range(0, 10)
                    .forEach(host -> from(edge, "2001:db8:0:a::" + host).get(REST));

            assertThat(from(edge, "2001:db8:0:a:ffff::1").get(REST).status()).isEqualTo(429);
            assertThat(from(edge, "2001:db8:0:b::1").get(REST).status()).isEqualTo(200);
            assertThat(IntStream.range(0, 10)
                            .map(_ -> from(edge, "127.0.0.1").get(REST).status()))
                    .containsOnly(200);
        }
    }

    @Test
    void boundWhatOneAddressHasOpen() throws Exception {
        try (var edge = edge(Map.of("EDGE_CONNECTIONS", "3"))) {
            var client = from(edge, CLIENT);
            var open = IntStream.range(0, 3)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> client.get(StubGateways.HELD), threads))
                    .toList();
            await().until(() -> gateways.held() == 3);

            assertProblem(client.get(POLL), 429, "too_many_requests");
            assertThat(from(edge, ANOTHER).get(POLL).status()).isEqualTo(200);
            gateways.release();
            assertThat(open).allMatch(it -> it.join().status() == 200);
            await().until(() -> client.get(POLL).status() == 200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, POLL, "/identity/sign-in"})
    void refuseBodiesThatAreTooLargeInTheWordsOfTheGateways(String path) throws Exception {
        try (var edge = edge(Map.of("COMPOSE_PROFILES", "demo"))) {
            assertProblem(from(edge, CLIENT).post(path, "x".repeat(2_100_000)), 413, "too_large");
        }
    }

    @Test
    void logJsonWhenTold() throws Exception {
        try (var edge = edge(Map.of("LOG_FORMAT", "ecs"))) {
            from(edge, CLIENT).get("/a%22%0Ab?sid=secret");

            JsonNode line = new JsonMapper().readTree(logged(edge));
            assertThat(line.at("/client/ip").asString()).isEqualTo(CLIENT);
            assertThat(line.at("/url/path").asString()).isEqualTo("/a\"\nb");
            assertThat(line.at("/http/response/status_code").asInt()).isEqualTo(200);
            assertThat(line.toString()).doesNotContain("secret");
        }
    }

    @Test
    void logPlainLinesOtherwise() throws Exception {
        try (var edge = edge(Map.of())) {
            from(edge, CLIENT).get("/a%0Ab?sid=secret");

            assertThat(logged(edge)).startsWith(CLIENT + " GET /a\\x0Ab 200 ").doesNotContain("secret");
        }
    }

    /// Starts an edge behind a proxy whose `X-Forwarded-For` it trusts.
    private Edge edge(Map<String, String> settings) throws IOException, InterruptedException {
        var all = new HashMap<>(settings);
        all.put("EDGE_PROXY", "127.0.0.1");
        return Edge.start(program, gateways, all);
    }

    private static ApiClient from(Edge edge, String address) {
        return ApiClient.to("http://127.0.0.1:" + edge.plain()).with("X-Forwarded-For", address);
    }

    private static String logged(Edge edge) {
        return edge.accessesWith("\n").lines().toList().getFirst();
    }

    private static void assertProblem(ApiResponse response, int status, String code) {
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.code()).isEqualTo(code);
        assertThat(response.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(response.json().get("status").asInt()).isEqualTo(status);
        assertThat(response.json().get("type").asString()).isEqualTo("/docs/problems#" + code);
        assertThat(response.json().get("traceId").asString()).matches("[0-9a-f]{32}");
    }
}
