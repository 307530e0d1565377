package com.loadrider.signaling.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.RawConnection;
import com.loadrider.testkit.token.TestTokens;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.server.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Requests that no HTTP client sends: each is refused by a problem document, before or behind the application.
class BareRefusalIT extends GatewayIT {

    private static final String PATH = "/api/v1/webrtc/calls";

    @ParameterizedTest
    @CsvSource({
        "GET, /%00, 400, invalid_request",
        "GET, /1%00, 400, invalid_request",
        "GET, /%2e%2e/active, 400, invalid_request",
        "GET, /../active, 400, invalid_request",
        "GET, /%2Factive, 400, invalid_request",
        "GET, //active, 400, invalid_request",
        "GET, /%zz, 400, invalid_request",
        "GET, /%, 400, invalid_request",
        "GET, /%C0%AF, 400, invalid_request",
        "GET, /%ff, 400, invalid_request",
        "GET, /active%0d%0aX:1, 400, invalid_request",
        "GET, /1;x=1, 400, invalid_request",
        "GET, /active?%zz, 400, invalid_request",
        "GET, /active?a=%, 400, invalid_request",
        "GET, /active?a=\", 400, invalid_request",
        "POST, /1//alerting, 400, invalid_request",
        "POST, /1/alerting;x, 400, invalid_request",
        "POST, /1/%61lerting, 404, not_found",
        "POST, /1/alerting/, 404, not_found",
        "TRACE, /active, 405, method_not_allowed",
        "FOO, /active, 405, method_not_allowed",
        "get, /active, 405, method_not_allowed",
        "PROPFIND, /active, 405, method_not_allowed"
    })
    void addressesAndMethods(String method, String path, int status, String code) throws IOException {
        refused(method + " " + PATH + path + " HTTP/1.1", "", "", status, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/9.9\r\nHost: localhost",
                "GET / HTTP/1.2\r\nHost: localhost",
                "GET / HTTP/0.9\r\nHost: localhost",
                "GET / HTTP/2.0\r\nHost: localhost",
                "GET / HTTP/3\r\nHost: localhost",
                "GET / HTTQ/1.1\r\nHost: localhost",
                "GET / http/1.1\r\nHost: localhost",
                "GET /",
                "GET",
                "GET  / HTTP/1.1\r\nHost: localhost",
                " GET / HTTP/1.1\r\nHost: localhost",
                "PRI * HTTP/2.0",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
                "GET / HTTP/1.1\r\nHost: a b",
                "GET / HTTP/1.1\r\nHost: a:b",
                "GET / HTTP/1.1\r\nHost: a:99999",
                "GET / HTTP/1.1\r\nHost: [::1",
                "GET / HTTP/1.1\r\nHost: user@localhost",
                "GET http://other.example/ HTTP/1.1\r\nHost: localhost",
                "GET http:// HTTP/1.1\r\nHost: localhost",
                "GET localhost HTTP/1.1\r\nHost: localhost",
                "G(T / HTTP/1.1\r\nHost: localhost",
                "G\u00e9T / HTTP/1.1\r\nHost: localhost",
                "GET /\u00e9 HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX : y",
                "GET / HTTP/1.1\r\nHost: localhost\r\n folded: y",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\u0000b",
                "GET / HTTP/1.1\r\nHost: localhost\r\nExpect: banana",
                "CONNECT / HTTP/1.1\r\nHost: localhost",
                "CONNECT localhost:443 HTTP/1.1\r\nHost: localhost:443",
                "OPTIONS * HTTP/1.1\r\nHost: localhost",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000"
            })
    void whatIsNoRequestIsNoFaultOfOurs(String request) throws IOException {
        String answer = exchange(request + "\r\nConnection: close\r\n\r\n");
        assertThat(answer.split(" ", 3)[1]).as(answer).matches("4..|200");
        if (!answer.startsWith("HTTP/1.1 200")) {
            assertThat(answer)
                    .contains("traceId")
                    .contains("application/problem+json")
                    .doesNotContainIgnoringCase("jetty", "<html", "org.");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\r\n", "-1\r\n", "fffffffffffffffff\r\n", "5\r\nabc", "1\r\naXX", "1\r\na\r\nzz\r\n"})
    void brokenChunksAreNoFaultOfOurs(String chunks) throws IOException {
        for (String target : new String[] {PATH + "/1/signaling", PATH + "/initiate", "/socket.io/?EIO=4&sid=x"}) {
            try (var connection = RawConnection.to(port)) {
                String answer = connection
                        .send("POST " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                + "Authorization: Bearer " + TestTokens.of(1) + "\r\n"
                                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
                        .ended()
                        .rest();
                assertThat(answer).doesNotStartWith("HTTP/1.1 5");
            }
        }
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("Content-Length: -1", 400, "invalid_request"),
                Arguments.of("Content-Length: abc", 400, "invalid_request"),
                Arguments.of("Content-Length: 99999999999999999999", 400, "invalid_request"),
                Arguments.of("Content-Length: 5\r\nContent-Length: 6", 400, "invalid_request"),
                Arguments.of("Content-Length: 5\r\nTransfer-Encoding: chunked", 400, "invalid_request"),
                Arguments.of("Transfer-Encoding: gzip", 400, "invalid_request"),
                Arguments.of("Expect: banana", 400, "invalid_request"),
                Arguments.of("No colon", 400, "invalid_request"),
                Arguments.of("X-Long: " + "a".repeat(41_000), 413, "too_large"),
                Arguments.of("Content-Length: 70000", 413, "too_large"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void headersAndBodies(String header, int status, String code) throws IOException {
        refused("POST " + PATH + "/initiate HTTP/1.1", header + "\r\n", "x".repeat(70_000), status, code);
    }

    /// What goes wrong otherwise takes tens of thousands of refusals to be seen once (decision 0013).
    @Test
    void noBufferServesASecondConnection(@Autowired ServletWebServerApplicationContext context) {
        var jetty = (JettyWebServer) Objects.requireNonNull(context.getWebServer());
        assertThat(jetty.getServer().getConnectors())
                .extracting(Connector::getByteBufferPool)
                .containsOnly(ByteBufferPool.NON_POOLING);
    }

    @Test
    void addressesThatAreTooLong() throws IOException {
        refused("GET " + PATH + "/a" + "b".repeat(41_000) + " HTTP/1.1", "", "", 413, "too_large");
    }

    @Test
    void pagesOfTheServerBehind() {
        GatewayIT.CALLS.answers(
                "GET " + PATH + "/7",
                400,
                "<html>Apache Tomcat</html>",
                java.util.Map.of("Content-Type", "text/html;charset=utf-8"));
        var answer = api(1).get(PATH + "/7").expect(400);
        assertThat(answer.code()).isEqualTo("invalid_request");
        assertThat(answer.body()).doesNotContain("Tomcat");
    }

    private void refused(String line, String header, String body, int status, String code) throws IOException {
        String request = line + "\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + TestTokens.of(1) + "\r\n" + header + "\r\n" + body;
        String answer = exchange(request);
        int end = answer.indexOf("\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.substring(0, end)).containsIgnoringCase("content-type: application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.substring(end));
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.propertyNames()).contains("type", "title", "detail", "retryable", "traceId");
        assertThat(answer).doesNotContainIgnoringCase("jetty", "<html", "org.springframework");
    }

    private String exchange(String request) throws IOException {
        return RawConnection.exchange(port, request);
    }
}
