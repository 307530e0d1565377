package com.loadrider.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.token.TestTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Tokens and other headers of any length, straight at a service.
@ProbeService
class TokenSizeIT {

    private static final int LIMIT = 24 * 1024;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(ints = {8_000, 12_000, LIMIT})
    void areTaken(int length) {
        ApiClient.to(base())
                .as(TestTokens.ofLength(7, length))
                .get("/probe/1?limit=1")
                .expect(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 32_000, 45_000})
    void areTooLarge(int length) {
        var answer = ApiClient.to(base()).as(TestTokens.ofLength(7, length)).get("/probe/1?limit=1");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("too_large");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void headersBeyondTheServersLimitAreTooLarge() throws IOException {
        String answer =
                exchange("GET /probe/1?limit=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer "
                        + "x".repeat(60_000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(answer).contains("application/problem+json").contains("\"too_large\"");
    }

    @Test
    void addressesBeyondTheServersLimitAreTooLarge() throws IOException {
        String answer =
                exchange("GET /probe/" + "1".repeat(60_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(answer).contains("application/problem+json").contains("\"too_large\"");
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private String exchange(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
