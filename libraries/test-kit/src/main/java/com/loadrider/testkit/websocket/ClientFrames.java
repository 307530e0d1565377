package com.loadrider.testkit.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Frames as a client sends them, right or wrong on purpose.
public final class ClientFrames {

    private static final byte[] MASK = {0x12, (byte) 0xA4, 0x5F, 0x77};

    private ClientFrames() {}

    /// A whole, masked text message.
    public static byte[] text(String text) {
        return frame(0x81, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Any masked frame.
    ///
    /// @param firstByte FIN, reserved bits and opcode
    public static byte[] frame(int firstByte, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        header(frame, payload.length, 0x80);
        frame.writeBytes(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.write(payload[i] ^ MASK[i % 4]);
        }
        return frame.toByteArray();
    }

    /// A frame that is not masked, which a client must not send.
    public static byte[] unmasked(int firstByte, byte[] payload) {
        var frame = new ByteArrayOutputStream();
        frame.write(firstByte);
        header(frame, payload.length, 0);
        frame.writeBytes(payload);
        return frame.toByteArray();
    }

    /// The header of a masked text frame whose payload never comes.
    public static byte[] announcing(long length) {
        var frame = new ByteArrayOutputStream();
        frame.write(0x81);
        header(frame, length, 0x80);
        frame.writeBytes(MASK);
        return frame.toByteArray();
    }

    private static void header(ByteArrayOutputStream frame, long length, int mask) {
        if (length >= 0 && length < 126) {
            frame.write((int) length | mask);
        } else if (length >= 0 && length < 0x10000) {
            frame.write(126 | mask);
            write(frame, length, 2);
        } else {
            frame.write(127 | mask);
            write(frame, length, 8);
        }
    }

    private static void write(ByteArrayOutputStream frame, long number, int size) {
        for (int i = size - 1; i >= 0; i--) {
            frame.write((int) (number >> (8 * i)));
        }
    }
}
