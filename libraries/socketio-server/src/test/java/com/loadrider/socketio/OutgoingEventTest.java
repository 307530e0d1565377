package com.loadrider.socketio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutgoingEventTest {

    @Test
    void isAnEventPacketWithTheArgumentAsGiven() {
        var event = OutgoingEvent.of("note \"x\"", "{ \"a\": 1.0 }");

        assertThat(StandardCharsets.UTF_8.decode(event.packet().utf8()).toString())
                .isEqualTo("42[\"note \\\"x\\\"\",{ \"a\": 1.0 }]");
        assertThat(event.size()).isEqualTo(event.packet().size());
    }

    @Test
    void hidesTheArgumentFromLogs() {
        assertThat(OutgoingEvent.of("a", "\"secret\"")).hasToString("OutgoingEvent[a, 16 bytes]");
    }
}
