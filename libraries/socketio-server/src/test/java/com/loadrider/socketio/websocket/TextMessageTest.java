package com.loadrider.socketio.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMessageTest {

    @ParameterizedTest
    @CsvSource({"0, 2, 0", "125, 2, 125", "126, 4, 126", "65535, 4, 126", "65536, 10, 127"})
    void usesTheShortestHeader(int length, int header, int lengthByte) {
        var frame = TextMessage.of("x".repeat(length)).frame();

        assertThat(frame.remaining()).isEqualTo(header + length);
        assertThat(frame.get(frame.position())).isEqualTo((byte) 0x81);
        assertThat(frame.get(frame.position() + 1)).isEqualTo((byte) lengthByte);
        assertThat(declaredLength(frame, header)).isEqualTo(length);
    }

    private static long declaredLength(ByteBuffer frame, int header) {
        int at = frame.position();
        return switch (header) {
            case 4 -> frame.getShort(at + 2) & 0xFFFF;
            case 10 -> frame.getLong(at + 2);
            default -> frame.get(at + 1);
        };
    }

    @Property(tries = 100)
    void carriesTheTextUnchanged(@ForAll String text) {
        var message = TextMessage.of(text);

        assertThat(StandardCharsets.UTF_8.decode(message.utf8()).toString())
                .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        assertThat(message.utf8().remaining()).isEqualTo(message.size());
    }

    @Test
    void hidesTheTextFromLogs() {
        assertThat(TextMessage.of("secret")).hasToString("TextMessage[6 bytes]");
    }
}
