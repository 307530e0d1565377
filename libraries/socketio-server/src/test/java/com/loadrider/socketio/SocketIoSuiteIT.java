package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.testkit.websocket.RawWebSocket;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The public Socket.IO suite without the five cases that need what this server refuses: further namespaces (`should
/// allow connection to a custom namespace`, the same `with a payload`, `should connect then disconnect from a custom
/// namespace`) and binary packets (`should send a packet with binary attachments`, the same `and an ack`).
class SocketIoSuiteIT extends TransportSuite {

    SocketIoSuiteIT() {
        super("/socket.io/");
    }

    /// To the main namespace, and the same with a payload.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {"40|{}", "40{\"token\":\"123\"}|{\"token\":\"123\"}"})
    void connectShouldAllowConnectionToTheMainNamespace(String connect, String auth) throws IOException {
        try (var socket = open(quiet).text(connect)) {
            assertThat(socket.next()).matches("40\\{\"sid\":\"[^\"]+\"}");
            assertThat(socket.next()).isEqualTo("42[\"auth\"," + auth + "]");
        }
    }

    @Test
    void connectShouldDisallowConnectionToAnUnknownNamespace() throws IOException {
        try (var socket = open(quiet).text("40/random")) {
            assertThat(socket.next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
        }
    }

    @Test
    void connectShouldDisallowConnectionWithAnInvalidHandshake() throws IOException {
        try (var socket = open(quiet).text("4abc")) {
            assertThat(socket.ending()).startsWith("close ");
        }
    }

    @Test
    void connectShouldCloseTheConnectionIfNoHandshakeIsReceived() throws IOException {
        try (var socket = open(pinging)) {
            // Pings are answered, so that only the missing CONNECT closes the connection.
            var next = socket.next();
            while (next.equals("2")) {
                next = socket.text("3").next();
            }
            assertThat(next).isEqualTo("close 4001");
        }
    }

    @Test
    void disconnectShouldDisconnectFromTheMainNamespace() throws IOException {
        try (var socket = connected(pinging).text("41")) {
            assertThat(socket.next()).isEqualTo("2");
        }
    }

    @Test
    void messageShouldSendAPlainTextPacket() throws IOException {
        try (var socket = connected(quiet).text("42[\"message\",1,\"2\",{\"3\":[true]}]")) {
            assertThat(socket.next()).isEqualTo("42[\"message-back\",1,\"2\",{\"3\":[true]}]");
        }
    }

    @Test
    void messageShouldSendAPlainTextPacketWithAnAck() throws IOException {
        try (var socket = connected(quiet).text("42456[\"message-with-ack\",1,\"2\",{\"3\":[false]}]")) {
            assertThat(socket.next()).isEqualTo("43456[1,\"2\",{\"3\":[false]}]");
        }
    }

    /// An unknown packet type, an invalid payload format and an invalid ack id.
    @ParameterizedTest
    @ValueSource(strings = {"4abc", "42{}", "42abc[\"message-with-ack\",1,\"2\",{\"3\":[false]}]"})
    void messageShouldCloseTheConnectionUponInvalidFormat(String packet) throws IOException {
        try (var socket = connected(quiet).text(packet)) {
            assertThat(socket.ending()).startsWith("close ");
        }
    }

    @Override
    void assertStillServed(RawWebSocket socket) throws IOException {
        socket.text("40/random");
        assertThat(socket.next()).isEqualTo("44/random,{\"message\":\"Invalid namespace\"}");
    }

    private RawWebSocket connected(EchoServer server) throws IOException {
        var socket = open(server).text("40");
        assertThat(socket.next()).startsWith("40{");
        assertThat(socket.next()).isEqualTo("42[\"auth\",{}]");
        return socket;
    }
}
