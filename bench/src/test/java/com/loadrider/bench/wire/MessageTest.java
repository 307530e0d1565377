package com.loadrider.bench.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    @ParameterizedTest
    @EnumSource(Signal.class)
    void carriesItsNumber(Signal signal) {
        var text = unmasked(Message.of("42[\"webrtc_signaling\"," + signal.data() + "]"), 0x1a2b3c4d);
        assertThat(text).contains("BENCH1a2b3c4d");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Frames.number(bytes, 0, bytes.length)).isEqualTo(0x1a2b3c4d);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 125, 126, 3_000, 65_535})
    void hasFramesOfEveryLength(int length) {
        var text = "é".repeat(length / 2) + "x".repeat(length % 2);
        assertThat(unmasked(Message.of(text), 7)).isEqualTo(text);
    }

    @Test
    void findsNoNumberWhereThereIsNone() {
        var bytes = "42[\"call_incoming\",{\"callSessionId\":1}]".getBytes(StandardCharsets.UTF_8);
        assertThat(Frames.number(bytes, 0, bytes.length)).isEqualTo(-1);
        assertThat(Frames.number(bytes, 0, 3)).isEqualTo(-1);
    }

    /// What a server reads.
    private static String unmasked(Message message, int number) {
        var out = ByteBuffer.allocate(70_000);
        message.put(out, number);
        out.flip();
        assertThat(out.get()).isEqualTo((byte) 0x81);
        var shortLength = out.get() & 0x7f;
        var length = shortLength == 126 ? out.getShort() & 0xffff : shortLength;
        assertThat(length).isEqualTo(message.length());
        var mask = new byte[4];
        out.get(mask);
        var body = new byte[out.remaining()];
        out.get(body);
        for (var i = 0; i < body.length; i++) {
            body[i] ^= mask[i & 3];
        }
        assertThat(body).hasSize(length);
        return new String(body, StandardCharsets.UTF_8);
    }
}
