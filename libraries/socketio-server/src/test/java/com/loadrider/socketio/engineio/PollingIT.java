package com.loadrider.socketio.engineio;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.socketio.EchoServer;
import com.loadrider.testkit.socketio.PollingClient;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class PollingIT {

    @RegisterExtension
    static final EchoServer SERVER = new EchoServer();

    private final int port = SERVER.port();

    private final EngineSessions sessions = SERVER.sessions();

    private PollingClient client;

    @BeforeEach
    void start() {
        client = new PollingClient(port);
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET|EIO=4|0",
                "GET|EIO=4&transport=flash|0",
                "GET|EIO=4&transport=polling&sid=s1-AAAAAAAAAAAAAAAAAAAAAA|1",
                "POST|EIO=4&transport=polling&sid=nobody|1",
                "POST|EIO=4&transport=polling|2",
                "PUT|EIO=4&transport=polling|2",
                "GET|EIO=4&transport=websocket|3",
                "GET|EIO=4&transport=polling&x=%ff%zz|3",
                "GET|transport=polling|5",
                "GET|EIO=3&transport=polling|5",
                "GET|EIO=abc&transport=polling|5",
            })
    void refusesInTheProtocolsOwnWords(String method, String query, int code) throws Exception {
        var raw = RawWebSocket.request(
                port,
                method + " /socket.io/?" + query + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n"
                        + "Connection: close\r\n\r\n");

        assertThat(raw.status()).isEqualTo(400);
        assertThat(raw.answer()).containsIgnoringCase("content-type: application/json");
        assertThat(raw.rest()).startsWith("{\"code\":" + code + ",\"message\":\"");
    }

    @Test
    void opensASession() throws Exception {
        var response = client.get("EIO=4&transport=polling&t=abc");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .matches("0\\{\"sid\":\"s1-[A-Za-z0-9_-]{22}\",\"upgrades\":\\[\"websocket\"],\"pingInterval\":10000,"
                        + "\"pingTimeout\":5000,\"maxPayload\":65536}");
        assertThat(response.headers().firstValue("content-type")).hasValue("text/plain; charset=UTF-8");
        assertThat(response.headers().firstValue("cache-control")).hasValue("no-store");
    }

    @Test
    void carriesSeveralPacketsAtOnce() throws Exception {
        client.open();
        assertThat(client.post("40{\"token\":\"é\"}").body()).isEqualTo("ok");
        var greeting = pollUntil("auth");
        assertThat(greeting).startsWith("40{\"sid\":\"").endsWith("42[\"auth\",{\"token\":\"é\"}]");

        client.post("42[\"a\",1]\u001e427[\"b\",{\"x\":\"😀\"}]\u001e42[\"c\"]");

        assertThat(pollUntil("c-back")).isEqualTo("42[\"a-back\",1]\u001e437[{\"x\":\"😀\"}]\u001e42[\"c-back\",null]");
    }

    @Test
    void answersAHeldPollWithTheFirstPacket() throws Exception {
        client.open().post("40");
        pollUntil("auth");
        var poll = heldPoll();

        client.post("42[\"a\"]");

        assertThat(poll.get(20, TimeUnit.SECONDS).body()).isEqualTo("42[\"a-back\",null]");
    }

    @Test
    void closesASessionThatPollsTwiceAtATime() throws Exception {
        client.open();
        var first = client.pollAsync();
        var second = client.pollAsync();

        assertThat(first.get(20, TimeUnit.SECONDS).statusCode() + second.get().statusCode())
                .isEqualTo(600);
        assertThat(first.get().body() + second.get().body()).contains("1").contains(HandshakeError.BAD_REQUEST.json());
        assertUnknown();
    }

    @Test
    void closesASessionThatPostsTwiceAtATime() throws Exception {
        client.open();
        try (var slow = RawWebSocket.begin(
                port,
                "POST /socket.io/?" + client.query()
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n40")) {
            await().until(() -> client.post("40").statusCode() == 400);
            assertUnknown();
            assertThat(slow).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"abc", "''", "7", "bAQIDBA==", "2", "'40\u001ex'"})
    void closesASessionThatBreaksTheProtocol(String payload) throws Exception {
        client.open();

        assertThat(client.post(payload).statusCode()).isEqualTo(400);

        assertUnknown();
    }

    @Test
    void refusesBodiesThatAreNotUtf8() throws Exception {
        client.open();

        var response = client.send(client.request(client.query())
                .POST(BodyPublishers.ofByteArray(new byte[] {'4', '2', (byte) 0xC3, '('})));

        assertThat(response.statusCode()).isEqualTo(400);
        assertUnknown();
    }

    @Test
    void takesABodyOfTheGreatestLengthAndNoLonger() throws Exception {
        client.open().post("40");
        pollUntil("auth");
        assertThat(client.post("42[\"a\",\"" + "x".repeat(65_536 - 10) + "\"]").statusCode())
                .isEqualTo(200);
        assertThat(client.poll().body()).hasSize(65_536 + 5);

        assertThat(client.post("42[\"a\",\"" + "x".repeat(65_536 - 9) + "\"]").statusCode())
                .isEqualTo(413);
        assertUnknown();
    }

    @Test
    void countsABodyWhateverItsHeadersSay() throws Exception {
        client.open();

        var chunked = client.send(client.request(client.query())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000]))));

        assertThat(chunked.statusCode()).isEqualTo(413);
        assertUnknown();
    }

    @Test
    void endsWhenTheClientSaysGoodbye() throws Exception {
        client.open();
        var poll = heldPoll();

        assertThat(client.post("1").body()).isEqualTo("ok");

        assertThat(poll.get(20, TimeUnit.SECONDS).body()).isEqualTo("6");
        assertUnknown();
    }

    @Test
    void closesEverySessionOnDemand() throws Exception {
        client.open().post("40");
        pollUntil("auth");
        client.post("42[\"a\"]");

        sessions.closeAll(StandardCloseReason.DRAINING);

        assertThat(client.post("42[\"b\"]").body()).isEqualTo("ok");
        assertThat(client.poll().body()).isEqualTo("42[\"a-back\",null]");
        assertThat(client.poll().body()).isEqualTo("1");
        assertUnknown();
    }

    /// A GET that is sure to be on the server before anything is posted.
    private CompletableFuture<HttpResponse<String>> heldPoll() {
        var polling = requireNonNull(requireNonNull(sessions.find(client.sid())).polling());
        var poll = client.pollAsync();
        await().until(polling::isPolled);
        return poll;
    }

    private void assertUnknown() throws Exception {
        var response = client.poll();
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).isEqualTo("{\"code\":1,\"message\":\"Session ID unknown\"}");
    }

    private String pollUntil(String end) throws Exception {
        var all = new StringBuilder(client.poll().body());
        while (all.indexOf(end) < 0) {
            all.append('\u001e').append(client.poll().body());
        }
        return all.toString();
    }
}
