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
    void isTheSameInThreePartsAsInOne() {
        byte[] bytes = "x{\"é\":1}x".getBytes(StandardCharsets.UTF_8);
        var middle = new Utf8Slice(bytes, 1, bytes.length - 1);

        var inParts = OutgoingEvent.recoverable("a \"b\"", "{\"d\":", middle, ",\"e\":\"ü\"}");
        var whole = OutgoingEvent.recoverable("a \"b\"", "{\"d\":{\"é\":1},\"e\":\"ü\"}");

        assertThat(text(inParts))
                .isEqualTo(text(whole).replace("\"" + whole.offset() + "\"", "\"" + inParts.offset() + "\""));
        assertThat(inParts.size()).isEqualTo(inParts.packet().utf8().remaining());
    }

    private static String text(OutgoingEvent event) {
        return StandardCharsets.UTF_8.decode(event.packet().utf8()).toString();
    }

    @Test
    void hidesTheArgumentFromLogs() {
        assertThat(OutgoingEvent.of("a", "\"secret\"")).hasToString("OutgoingEvent[a, 16 bytes]");
    }
}
