package com.loadrider.socketio.engineio;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.websocket.TextMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PacketsTest {

    private static final EngineLimits LIMITS = new EngineLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(5), 64 * 1024, 1024 * 1024, Duration.ofSeconds(10));

    @Test
    void announcesTheLimits() {
        assertThat(text(Packets.open("g1-abc", true, LIMITS)))
                .isEqualTo("0{\"sid\":\"g1-abc\",\"upgrades\":[\"websocket\"],\"pingInterval\":10000,"
                        + "\"pingTimeout\":5000,\"maxPayload\":65536}");
    }

    @Test
    void offersNoUpgradeFromWebSocket() {
        assertThat(text(Packets.open("g1-abc", false, LIMITS))).contains("\"upgrades\":[],");
    }

    @Test
    void separatesThePacketsOfAPayload() {
        var payload = Packets.payload(List.of(TextMessage.of("4é"), Packets.PING, TextMessage.of("4b")));

        assertThat(new String(payload, StandardCharsets.UTF_8)).isEqualTo("4é\u001e2\u001e4b");
    }

    private static String text(TextMessage message) {
        return StandardCharsets.UTF_8.decode(message.utf8()).toString();
    }
}
