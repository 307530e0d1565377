package com.loadrider.socketio.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A text message that is encoded once and can be sent to any number of connections. Its
/// `toString` contains none of the text.
public final class TextMessage {

    // Room for the longest frame header before the text, so that the frame is built without copying the text again.
    private static final int ROOM = 10;
    private static final String BLANK = "\0".repeat(ROOM);
    private static final byte FIN_TEXT = (byte) 0x81;

    private final byte[] bytes;
    private final int start;

    private TextMessage(byte[] bytes) {
        this.bytes = bytes;
        this.start = writeHeader(bytes);
    }

    /// {@return the encoded message}
    ///
    /// @param text any text; only unpaired surrogates are changed
    public static TextMessage of(String text) {
        return new TextMessage((BLANK + text).getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the length of the text in UTF-8 bytes}
    public int size() {
        return bytes.length - ROOM;
    }

    /// {@return a new view of the text as UTF-8}
    public ByteBuffer utf8() {
        return ByteBuffer.wrap(bytes, ROOM, size());
    }

    /// {@return a new view of the message as one unmasked frame (RFC 6455 §5.2)}
    ByteBuffer frame() {
        return ByteBuffer.wrap(bytes, start, bytes.length - start);
    }

    @Override
    public String toString() {
        return "TextMessage[" + size() + " bytes]";
    }

    private static int writeHeader(byte[] bytes) {
        int length = bytes.length - ROOM;
        int start;
        if (length < 126) {
            start = ROOM - 2;
            bytes[start + 1] = (byte) length;
        } else if (length < 0x10000) {
            start = ROOM - 4;
            bytes[start + 1] = 126;
            bytes[start + 2] = (byte) (length >> 8);
            bytes[start + 3] = (byte) length;
        } else {
            start = ROOM - 10;
            bytes[start + 1] = 127;
            for (int i = 0; i < 4; i++) {
                bytes[start + 2 + i] = 0;
                bytes[start + 6 + i] = (byte) (length >> (24 - 8 * i));
            }
        }
        bytes[start] = FIN_TEXT;
        return start;
    }
}
