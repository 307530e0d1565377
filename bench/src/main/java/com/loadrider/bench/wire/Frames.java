package com.loadrider.bench.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Frames of a WebSocket client (RFC 6455), masked with one fixed key.
final class Frames {

    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final byte[] MASK = {0x37, (byte) 0xfa, 0x21, 0x3d};
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MARKER = Signal.MARKER.getBytes(StandardCharsets.US_ASCII);
    private static final int DIGITS = 8;

    private Frames() {}

    static byte[] encode(int opcode, byte[] body) {
        var length = body.length;
        if (length >= 1 << 16) {
            throw new IllegalArgumentException("A frame holds up to 65535 bytes, not " + length + ".");
        }
        var head = length < 126 ? 6 : 8;
        var frame = new byte[head + length];
        frame[0] = (byte) (0x80 | opcode);
        if (length < 126) {
            frame[1] = (byte) (0x80 | length);
        } else {
            frame[1] = (byte) (0x80 | 126);
            frame[2] = (byte) (length >>> 8);
            frame[3] = (byte) length;
        }
        System.arraycopy(MASK, 0, frame, head - 4, 4);
        for (var i = 0; i < length; i++) {
            frame[head + i] = (byte) (body[i] ^ MASK[i & 3]);
        }
        return frame;
    }

    /// Writes a number as masked hexadecimal digits.
    ///
    /// @param at where in the buffer the digits are
    /// @param phase where in the mask they begin
    static void putNumber(ByteBuffer frame, int at, int phase, int number) {
        for (var i = 0; i < DIGITS; i++) {
            var digit = HEX[(number >>> (28 - 4 * i)) & 15];
            frame.put(at + i, (byte) (digit ^ MASK[(phase + i) & 3]));
        }
    }

    /// The number after the last marker of a text, or -1 if the text has none.
    static int number(byte[] text, int offset, int length) {
        for (var i = offset + length - MARKER.length - DIGITS; i >= offset; i--) {
            if (isMarker(text, i)) {
                var number = 0;
                for (var k = i + MARKER.length; k < i + MARKER.length + DIGITS; k++) {
                    number = (number << 4) | Character.digit(text[k], 16);
                }
                return number;
            }
        }
        return -1;
    }

    private static boolean isMarker(byte[] text, int at) {
        for (var i = 0; i < MARKER.length; i++) {
            if (text[at + i] != MARKER[i]) {
                return false;
            }
        }
        return true;
    }
}
