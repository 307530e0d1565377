package com.loadrider.socketio.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.loadrider.testkit.websocket.ClientFrames;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {

    private static final int MAX = 70_000;

    private final List<String> seen = new ArrayList<>();
    private boolean binary;
    private final FrameReader reader = new FrameReader(new Recorder(), MAX);

    @Property(tries = 300)
    void readsWhatWasSentHoweverItIsCutUp(
            @ForAll @Size(max = 8) List<@StringLength(max = 300) String> texts,
            @ForAll @IntRange(min = 1, max = 5) int fragments,
            @ForAll long seed)
            throws WebSocketFault {
        seen.clear();
        var random = new Random(seed);
        var wire = new ByteArrayOutputStream();
        var expected = new ArrayList<String>();
        for (var text : texts) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            writeFragmented(wire, utf8, random.nextInt(fragments));
            expected.add("text " + new String(utf8, StandardCharsets.UTF_8));
        }

        readInPieces(wire.toByteArray(), random);

        assertThat(seen.stream().filter(event -> !event.startsWith("ping"))).containsExactlyElementsOf(expected);
    }

    private static void writeFragmented(ByteArrayOutputStream wire, byte[] utf8, int cuts) {
        int from = 0;
        for (int i = 0; i < cuts; i++) {
            int to = from + (utf8.length - from) / 2;
            wire.writeBytes(ClientFrames.frame(i == 0 ? 0x01 : 0x00, Arrays.copyOfRange(utf8, from, to)));
            wire.writeBytes(ClientFrames.frame(0x89, new byte[] {1}));
            from = to;
        }
        wire.writeBytes(ClientFrames.frame(cuts == 0 ? 0x81 : 0x80, Arrays.copyOfRange(utf8, from, utf8.length)));
    }

    private void readInPieces(byte[] wire, Random random) throws WebSocketFault {
        int at = 0;
        while (at < wire.length) {
            int length = Math.min(wire.length - at, 1 + random.nextInt(200));
            var piece = Arrays.copyOfRange(wire, at, at + length);
            reader.read(piece, 0, length);
            at += length;
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "125", "126", "65535", "65536", "70000"})
    void readsEveryKindOfLength(int length) throws WebSocketFault {
        var frame = ClientFrames.text("x".repeat(length));

        reader.read(frame, 0, frame.length);

        assertThat(seen).containsExactly("text " + "x".repeat(length));
    }

    @Test
    void readsAFrameThatComesByteByByte() throws WebSocketFault {
        for (byte b : ClientFrames.text("y".repeat(60_000))) {
            reader.read(new byte[] {b}, 0, 1);
        }

        assertThat(seen).containsExactly("text " + "y".repeat(60_000));
    }

    @Test
    void refusesBadFrames() {
        assertFault(1002, ClientFrames.unmasked(0x81, new byte[] {'x'}));
        assertFault(1002, ClientFrames.frame(0xC1, new byte[] {'x'}));
        assertFault(1002, ClientFrames.frame(0xA1, new byte[] {'x'}));
        assertFault(1002, ClientFrames.frame(0x91, new byte[] {'x'}));
        assertFault(1002, ClientFrames.frame(0x83, new byte[0]));
        assertFault(1002, ClientFrames.frame(0x8B, new byte[0]));
        assertFault(1002, ClientFrames.frame(0x80, new byte[] {'x'}));
        assertFault(1002, ClientFrames.frame(0x01, new byte[] {'x'}), ClientFrames.text("y"));
        assertFault(1003, ClientFrames.frame(0x82, new byte[] {1}));
    }

    @Test
    void refusesBadControlFrames() {
        assertFault(1002, ClientFrames.frame(0x89, new byte[126]));
        assertFault(1002, ClientFrames.frame(0x09, new byte[0]));
        assertFault(1002, ClientFrames.frame(0x88, new byte[] {3}));
        assertFault(1002, ClientFrames.frame(0x88, new byte[] {3, (byte) 0xED})); // 1005
        assertFault(1007, ClientFrames.frame(0x88, new byte[] {3, (byte) 0xE8, (byte) 0xFF}));
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        assertFault(1007, ClientFrames.frame(0x81, new byte[] {(byte) 0xC3, '('}));
        assertFault(1007, ClientFrames.frame(0x81, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
    }

    @Test
    void takesTheReplacementCharacterForWhatItIs() throws WebSocketFault {
        var frame = ClientFrames.text("a\uFFFDb");

        reader.read(frame, 0, frame.length);

        assertThat(seen).containsExactly("text a\uFFFDb");
    }

    @Test
    void refusesLongMessagesBeforeTheyCome() {
        assertFault(1009, ClientFrames.announcing(MAX + 1));
        assertFault(1009, ClientFrames.announcing(Long.MAX_VALUE));
        assertFault(1009, ClientFrames.announcing(-1));
    }

    @Test
    void refusesAMessageThatGrowsTooLongInFragments() {
        assertFault(1009, ClientFrames.frame(0x01, new byte[MAX / 2]), ClientFrames.frame(0x00, new byte[MAX / 2 + 1]));
    }

    @Test
    void reportsPingsAndCloses() throws WebSocketFault {
        var ping = ClientFrames.frame(0x89, new byte[] {7});
        var pong = ClientFrames.frame(0x8A, new byte[0]);
        var close = ClientFrames.frame(0x88, new byte[] {3, (byte) 0xE8, 'b', 'y', 'e'});
        reader.read(ping, 0, ping.length);
        reader.read(pong, 0, pong.length);
        reader.read(close, 0, close.length);

        assertThat(seen).containsExactly("ping 1", "close 1000");
    }

    @Test
    void readsBinaryMessagesWhereTheyAreAccepted() throws WebSocketFault {
        binary = true;
        for (var frame : List.of(
                ClientFrames.frame(0x82, new byte[] {1, 2}),
                ClientFrames.frame(0x02, new byte[] {(byte) 0xC3}),
                ClientFrames.frame(0x89, new byte[] {7}),
                ClientFrames.frame(0x80, new byte[] {'('}),
                ClientFrames.text("x"))) {
            reader.read(frame, 0, frame.length);
        }

        assertThat(seen).containsExactly("binary [1, 2]", "ping 1", "binary [-61, 40]", "text x");
    }

    private static void assertFault(int code, byte[]... frames) {
        var reader = new FrameReader(new FrameReaderTest().new Recorder(), MAX);
        assertThatExceptionOfType(WebSocketFault.class)
                .isThrownBy(() -> {
                    for (var frame : frames) {
                        reader.read(frame, 0, frame.length);
                    }
                })
                .satisfies(fault -> assertThat(fault.code()).isEqualTo(code));
    }

    /// The recorder takes a message that begins with a byte that no text begins with.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void offersTextBeforeItIsDecoded(int cuts) throws WebSocketFault {
        byte[] notUtf8 = {(byte) 0xff, 'a', 'b', 'c', 'd', 'e', 'f', 'g'};
        var wire = new ByteArrayOutputStream();
        writeFragmented(wire, notUtf8, cuts);
        wire.writeBytes(ClientFrames.frame(0x81, "text".getBytes(StandardCharsets.UTF_8)));

        reader.read(wire.toByteArray(), 0, wire.size());

        assertThat(seen.stream().filter(event -> !event.startsWith("ping")))
                .containsExactly("bytes " + Arrays.toString(notUtf8), "text text");
    }

    private final class Recorder implements FrameReader.Sink {

        @Override
        public boolean bytes(byte[] message, int from, int to) {
            boolean taken = from < to && message[from] == (byte) 0xff;
            if (taken) {
                seen.add("bytes " + Arrays.toString(Arrays.copyOfRange(message, from, to)));
            }
            return taken;
        }

        @Override
        public void text(String text) {
            seen.add("text " + text);
        }

        @Override
        public boolean acceptsBinary() {
            return binary;
        }

        @Override
        public void binary(byte[] message) {
            seen.add("binary " + Arrays.toString(message));
        }

        @Override
        public void ping(byte[] payload) {
            seen.add("ping " + payload.length);
        }

        @Override
        public void close(int code) {
            seen.add("close " + code);
        }
    }
}
