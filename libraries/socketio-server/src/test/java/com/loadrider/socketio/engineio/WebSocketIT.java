package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.EchoServer;
import com.loadrider.testkit.websocket.ClientFrames;
import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebSocketIT {

    private static final String PATH = "/socket.io/?EIO=4&transport=websocket";

    @RegisterExtension
    static final EchoServer SERVER = new EchoServer();

    private final int port = SERVER.port();

    @Test
    void answersTheHandshake() throws IOException {
        try (var socket = RawWebSocket.connect(port, PATH, "Sec-WebSocket-Extensions: permessage-deflate\r\n")) {
            assertThat(socket.answer())
                    .startsWith("HTTP/1.1 101 ")
                    .contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
                    .doesNotContainIgnoringCase("extensions");
            assertThat(socket.next()).matches("0\\{\"sid\":\"s1-[A-Za-z0-9_-]{22}\",\"upgrades\":\\[],.*");
        }
    }

    @Test
    void readsHeadersAsClientsWriteThem() throws IOException {
        var request = "GET " + PATH + " HTTP/1.1\r\nhost: localhost\r\nupgrade: WebSocket\r\n"
                + "connection: keep-alive, upgrade\r\nsec-websocket-version: 13\r\n"
                + "sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        try (var socket = RawWebSocket.request(port, request)) {
            assertThat(socket.status()).isEqualTo(101);
            assertThat(socket.next()).startsWith("0{");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-WebSocket-Version: 8, 426",
        "Sec-WebSocket-Key: short, 400",
        "Sec-WebSocket-Key: %%%%%%%%%%%%%%%%%%%%%%%%, 400",
        "Connection: keep-alive, 400"
    })
    void refusesABadHandshake(String header, int status) throws IOException {
        var name = header.substring(0, header.indexOf(':'));
        var request = Arrays.stream(("GET " + PATH + " HTTP/1.1\nHost: localhost\nUpgrade: websocket\n"
                                + "Connection: Upgrade\nSec-WebSocket-Version: 13\n"
                                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==")
                        .split("\n"))
                .map(line -> line.startsWith(name + ":") ? header : line)
                .reduce("", (all, line) -> all + line + "\r\n");
        try (var socket = RawWebSocket.request(port, request + "\r\n")) {
            assertThat(socket.status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EIO=3&transport=websocket", "transport=websocket", "EIO=4&transport=polling", "EIO=4"})
    void refusesWhatIsNotOurProtocol(String query) throws IOException {
        try (var socket = RawWebSocket.connect(port, "/socket.io/?" + query, "")) {
            assertThat(socket.status()).isEqualTo(400);
        }
    }

    @Test
    void takesFramesThatComeWithTheHandshake() throws IOException {
        var frame = new String(ClientFrames.frame(0x89, new byte[] {1, 2}), StandardCharsets.ISO_8859_1);
        assertThat(frame).hasSize(8);
        try (var socket = RawWebSocket.begin(port, "")) {
            var head = "GET " + PATH + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
            socket.send((head + frame).getBytes(StandardCharsets.ISO_8859_1));
            assertThat(socket.head()).startsWith("HTTP/1.1 101 ");
            assertThat(socket.next()).startsWith("0{");
            assertThat(socket.next()).isEqualTo("pong 2");
        }
    }

    @Test
    void answersPingsOfTheWebSocketProtocol() throws IOException {
        try (var socket = open()) {
            socket.send(ClientFrames.frame(0x89, new byte[125]));
            assertThat(socket.next()).isEqualTo("pong 125");
        }
    }

    @Test
    void echoesACloseFrame() throws IOException {
        try (var socket = open()) {
            socket.send(ClientFrames.frame(0x88, new byte[] {3, (byte) 0xE9}));
            assertThat(socket.next()).isEqualTo("close 1001");
            assertThat(socket.next()).isEqualTo("end");
        }
    }

    @Test
    void closesOnFramesThatBreakTheProtocol() throws IOException {
        assertClosed(1002, ClientFrames.unmasked(0x81, new byte[] {'4', '0'}));
        assertClosed(1002, ClientFrames.frame(0xA1, new byte[] {'4', '0'}));
        assertClosed(1002, ClientFrames.frame(0x89, new byte[126]));
        assertClosed(1003, ClientFrames.frame(0x82, new byte[] {1, 2, 3}));
        assertClosed(1007, ClientFrames.frame(0x81, new byte[] {'4', '2', (byte) 0xC3, '('}));
    }

    @Test
    void closesOnMessagesThatAreTooLong() throws IOException {
        assertClosed(1009, ClientFrames.text("4" + "x".repeat(65_536)));
        assertClosed(1009, ClientFrames.announcing(Long.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "7", "2", "b64"})
    void closesOnPacketsThatBreakTheProtocol(String packet) throws IOException {
        try (var socket = open()) {
            socket.text(packet);
            assertThat(socket.next()).isEqualTo(packet.startsWith("b") ? "close 1003" : "close 1002");
        }
    }

    @Test
    void endsWhenTheClientSaysGoodbye() throws IOException {
        try (var socket = open()) {
            socket.text("1");
            assertThat(socket.next()).isEqualTo("close 1000");
        }
    }

    private void assertClosed(int code, byte[] frame) throws IOException {
        try (var socket = open()) {
            socket.send(frame);
            assertThat(socket.next()).isEqualTo("close " + code);
            assertThat(socket.next()).isEqualTo("end");
        }
    }

    private RawWebSocket open() throws IOException {
        var socket = RawWebSocket.connect(port, PATH, "");
        assertThat(socket.next()).startsWith("0{");
        return socket;
    }
}
