package com.loadrider.signaling.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.service.slowrequest.SlowRequestAutoConfiguration;
import com.loadrider.testkit.http.RawConnection;
import com.loadrider.testkit.socketio.PollingClient;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Clients that send a byte now and then, so that the connection is never idle. The tests mostly wait, so they run
/// beside others.
@Execution(ExecutionMode.CONCURRENT)
@SpringBootTest(
        classes = {WireApplication.class, SlowRequestAutoConfiguration.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "web.slow-requests.header-timeout=2s",
            "web.slow-requests.body-grace=2s",
            "web.slow-requests.body-rate=1KB",
            "server.jetty.connection-idle-timeout=4s"
        })
@Timeout(60)
class SlowRequestIT {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /// Twice as long as anything below may take.
    private static final int MOST_PAUSES = 40;

    private static final String POST =
            "POST /socket.io/?EIO=4&transport=polling&sid=SID HTTP/1.1\r\nHost: localhost\r\n";
    private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G",
                "GET /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: localhost\r\nX: ",
                "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nX: ",
                POST + "Content-Length: 60000\r\n\r\n",
                POST + CHUNKED + "100\r\n",
                POST + CHUNKED + "1;x",
                POST + CHUNKED + "0\r\nX: ",
                "POST /elsewhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\n"
            })
    void areCutOff(String beginning) throws Exception {
        try (var session = new PollingClient(port).open();
                var slow = RawConnection.to(port)) {
            assertThat(isCutOff(slow, beginning.replace("SID", session.sid()), "a"))
                    .isTrue();
        }
    }

    @Test
    void areCutOffAlsoAfterAGoodRequest() throws IOException {
        try (var slow = RawConnection.to(port)) {
            slow.send("OPTIONS /socket.io/ HTTP/1.1\r\nHost: localhost\r\n\r\n").head();
            assertThat(isCutOff(slow, "GET / HTTP/1.1\r\nX: ", "a")).isTrue();
        }
        try (var slow = RawConnection.to(port)) {
            slow.send("OPTIONS /socket.io/ HTTP/1.1\r\nHost: localhost\r\n\r\n").head();
            assertThat(isCutOff(slow, "", "\r\n")).isTrue();
        }
    }

    @Test
    void areServedWhereTheyKeepTheRate() throws Exception {
        int pauses = 14;
        String piece = "a".repeat(1000);
        try (var session = new PollingClient(port).open();
                var slow = RawConnection.to(port)) {
            slow.send("POST /socket.io/?" + session.query() + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Length: " + (pauses * piece.length() + 1) + "\r\n\r\n4");
            for (int i = 0; i < pauses; i++) {
                assertThat(slow.endsWithin(PAUSE)).as("after %s pauses", i).isFalse();
                slow.send(piece);
            }
            assertThat(slow.rest()).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void areNotLongPolls() throws Exception {
        try (var session = new PollingClient(port).open();
                var patient = RawConnection.to(port)) {
            patient.send("GET /socket.io/?" + session.query() + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(patient.endsWithin(PAUSE.multipliedBy(7))).isFalse();
        }
    }

    private static boolean isCutOff(RawConnection slow, String beginning, String drop) throws IOException {
        slow.send(beginning);
        for (int i = 0; i < MOST_PAUSES; i++) {
            if (slow.endsWithin(PAUSE)) {
                return true;
            }
            slow.send(drop);
        }
        return false;
    }
}
