package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Tests the configuration of the edge in a real nginx: the choice of the gateway, and the headers that gateways
/// receive.
@SuppressWarnings("NullAway.Init")
class EdgeIT {

    private static final String CLIENT = "127.0.0.3";

    private static StubGateways gateways;
    private static Edge edge;

    @BeforeAll
    static void start() throws Exception {
        Path program = Nginx.program();
        gateways = new StubGateways();
        edge = Edge.start(program, gateways, "observability");
    }

    @AfterAll
    static void stop() {
        if (edge != null) {
            edge.close();
            gateways.close();
        }
    }

    @Test
    void sendsASessionToTheGatewayThatItsSidNames() throws Exception {
        for (int round = 0; round < 10; round++) {
            assertThat(at("/socket.io/?EIO=4&transport=polling&sid=g12-AAAA")).isEqualTo(StubGateways.SECOND);
            assertThat(at("/socket.io/?EIO=4&transport=polling&sid=g11-AAAA")).isEqualTo(StubGateways.FIRST);
            assertThat(at("/socket.io/?EIO=4&transport=polling")).isEqualTo(StubGateways.FIRST);
        }
    }

    @Test
    void leavesToAnyGatewayWhatIsNoSidOfOne() throws Exception {
        for (String sid : new String[] {"g1.example.org-AAAA", "x12-AAAA", "g12", "g12345-AAAA", "g254-AAAA"}) {
            assertThat(at("/socket.io/?EIO=4&transport=polling&sid=" + sid))
                    .as(sid)
                    .isEqualTo(StubGateways.FIRST);
        }
    }

    @Test
    void tellsGatewaysWhoTheClientIsInItsOwnWords() throws Exception {
        var told = edge.secure(CLIENT)
                .get(
                        "/api/v1/me",
                        "X-Forwarded-For: 192.0.2.1",
                        "X-Forwarded-Proto: gopher",
                        "X-Forwarded-Host: evil.example.org",
                        "Forwarded: for=192.0.2.1",
                        "X-Forwarded-Port: 1")
                .json();
        assertThat(told.path("x-forwarded-for").asString()).isEqualTo(CLIENT);
        assertThat(told.path("x-forwarded-proto").asString()).isEqualTo("https");
        assertThat(told.path("x-forwarded-host").asString()).isEqualTo("calls.example.com");
        assertThat(told.path("host").asString()).isEqualTo("calls.example.com");
        assertThat(told.has("forwarded")).isFalse();
        assertThat(told.has("x-forwarded-port")).isFalse();
    }

    @Test
    void believesOnlyTheProxyInFrontWhoTheClientIs() throws Exception {
        String claim = "X-Forwarded-For: 192.0.2.1";
        for (RawRequest client :
                new RawRequest[] {new RawRequest(edge.plain(), Edge.PROXY, null), edge.secure(Edge.PROXY)}) {
            assertThat(received(client, claim)).isEqualTo("192.0.2.1");
        }
        for (RawRequest client : new RawRequest[] {new RawRequest(edge.plain(), CLIENT, null), edge.secure(CLIENT)}) {
            assertThat(received(client, claim)).isEqualTo(CLIENT);
        }
        // A client that says something of itself to the proxy, which adds what it sees.
        assertThat(received(edge.secure(Edge.PROXY), "X-Forwarded-For: 198.51.100.9, 192.0.2.1"))
                .isEqualTo("192.0.2.1");
        assertThat(edge.accessesWith("192.0.2.1 GET /api/v1/me 200")).doesNotContain("198.51.100.9");
    }

    @Test
    void passesOnTheWishForAWebSocket() throws Exception {
        var told = edge.secure(CLIENT)
                .get("/socket.io/?EIO=4&transport=websocket", "Upgrade: websocket")
                .json();
        assertThat(told.path("upgrade").asString()).isEqualTo("websocket");
        assertThat(told.path("connection").asString()).isEqualTo("upgrade");
    }

    @Test
    void hidesWhatIsNotForClients() throws Exception {
        for (String path :
                new String[] {"/actuator", "/actuator/health", "/actuator/prometheus", "/%61ctuator/health"}) {
            assertThat(edge.secure(CLIENT).get(path).status()).as(path).isEqualTo(404);
        }
        // The demo sign-in does not run: it is a path as any other, which no gateway has.
        assertThat(at("/identity/sign-in")).isEqualTo(StubGateways.FIRST);
    }

    @Test
    void redirectsAllButAnswersToAnAcmeServer() throws Exception {
        Path challenge = Files.createDirectories(edge.folder().resolve("acme/.well-known/acme-challenge"));
        Files.writeString(challenge.resolve("token"), "token.thumbprint");
        var plain = new RawRequest(edge.http(), CLIENT, null);
        assertThat(plain.get("/.well-known/acme-challenge/token").body()).isEqualTo("token.thumbprint");
        assertThat(plain.get("/.well-known/acme-challenge/other").status()).isEqualTo(404);
        assertThat(plain.get("/.well-known/acme-challenge/%2e%2e/%2e%2e/%2e%2e/tls/edge.key")
                        .status())
                .isGreaterThanOrEqualTo(300);
        var moved = plain.get("/api/v1/me?a=b");
        assertThat(moved.status()).isEqualTo(308);
        assertThat(moved.head()).contains("Location: https://calls.example.com:" + edge.https() + "/api/v1/me?a=b");
    }

    private static String at(String path) throws Exception {
        return edge.secure(CLIENT).get(path).json().path("at").asString();
    }

    private static String received(RawRequest client, String header) throws Exception {
        return client.get("/api/v1/me", header).json().path("x-forwarded-for").asString();
    }
}
