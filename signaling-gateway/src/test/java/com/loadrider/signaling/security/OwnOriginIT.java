package com.loadrider.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.GatewayIT;
import com.loadrider.testkit.http.RawConnection;
import com.loadrider.testkit.token.TestTokens;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The origin that a request is sent to is let in, over REST, by polling and by WebSocket alike. PORT stands for the
/// gateway's.
class OwnOriginIT extends GatewayIT {

    private static final String STRANGER = "127.0.0.1";
    private static final String TRUSTED_PROXY = "127.0.0.9";

    private static final String POLLING = "/socket.io/?EIO=4&transport=polling";
    private static final List<String> REQUESTS = List.of(
            "GET /api/v1/conversations HTTP/1.1\r\nAuthorization: Bearer " + TestTokens.of(1),
            "OPTIONS /api/v1/conversations HTTP/1.1\r\nAccess-Control-Request-Method: GET",
            "GET " + POLLING + " HTTP/1.1",
            "OPTIONS " + POLLING + " HTTP/1.1\r\nAccess-Control-Request-Method: GET",
            "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

    @BeforeEach
    void answer() {
        CONVERSATIONS.answers("GET /api/v1/conversations", 200, "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:PORT, http://127.0.0.1:PORT",
        "localhost:PORT, http://localhost:PORT",
        "10.0.2.2:PORT, http://10.0.2.2:PORT",
        "192.168.1.20:PORT, http://192.168.1.20:PORT",
        "my_box:PORT, http://my_box:PORT",
        "Calls.Example, http://calls.example:80",
        "[::1]:PORT, http://[::1]:PORT",
        "localhost:PORT, https://APP.example.com:443"
    })
    void isLetIn(String host, String origin) throws IOException {
        admitted(STRANGER, host, origin, "");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:PORT, https://127.0.0.1:PORT",
        "127.0.0.1:PORT, http://127.0.0.1:1",
        "127.0.0.1:PORT, http://localhost:PORT",
        "localhost:PORT, http://localhost:PORT.evil.io",
        "localhost:PORT, http://evil@localhost:PORT",
        "localhost:PORT, http://localhost:PORT/",
        "localhost:PORT, http://[localhost]:PORT",
        "localhost:PORT, null",
        "localhost:PORT, http://[",
        "localhost:PORT, ://",
        "null, null"
    })
    void aLookAlikeIsNot(String host, String origin) throws IOException {
        refused(STRANGER, host, origin, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-Proto: https",
                "X-Forwarded-Proto: https\\nX-Forwarded-Host: calls.example",
                "X-Forwarded-Proto: https\\nX-Forwarded-Host: calls.example:443",
                "Forwarded: proto=https;host=calls.example"
            })
    void isTheForwardedOneOfATrustedProxyOnly(String lines) throws IOException {
        String headers = lines.replace("\\n", "\r\n") + "\r\n";
        admitted(TRUSTED_PROXY, "calls.example", "https://calls.example", headers);
        refused(TRUSTED_PROXY, "calls.example", "http://calls.example", headers);
        refused(STRANGER, "calls.example", "https://calls.example", headers);
        admitted(STRANGER, "calls.example", "http://calls.example", headers);
    }

    private void admitted(String from, String host, String origin, String headers) throws IOException {
        for (String request : REQUESTS) {
            String answer = answer(from, request, host, origin, headers);
            assertThat(answer.split(" ", 3)[1]).as(request).isIn("200", "204", "101");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .contains("access-control-allow-origin: " + real(origin).toLowerCase(Locale.ROOT) + "\r\n")
                    .contains("vary: origin");
        }
    }

    private void refused(String from, String host, String origin, String headers) throws IOException {
        for (String request : REQUESTS) {
            String answer = answer(from, request, host, origin, headers);
            assertThat(answer).as(request).startsWith("HTTP/1.1 403");
            assertThat(answer.toLowerCase(Locale.ROOT))
                    .doesNotContain("access-control-allow-origin")
                    .contains("vary: origin");
        }
    }

    private String answer(String from, String request, String host, String origin, String headers) throws IOException {
        try (var connection = RawConnection.to(port, from)) {
            return connection
                    .send(request + "\r\nHost: " + real(host) + "\r\nOrigin: " + real(origin) + "\r\n" + headers
                            + "\r\n")
                    .head();
        }
    }

    private String real(String text) {
        return text.replace("PORT", Integer.toString(port));
    }
}
