package com.loadrider.socketio.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A text message that is encoded once and can be sent to any number of connections. Its
/// `toString` contains none of the text.
public final class TextMessage {

    private static final String BLANK = "\0".repeat(DataFrame.ROOM);

    private final byte[] bytes;
    private final int start;

    private TextMessage(byte[] bytes) {
        this.bytes = bytes;
        this.start = DataFrame.writeHeader(bytes, DataFrame.FIN_TEXT);
    }

    /// {@return the encoded message}
    ///
    /// @param text any text; only unpaired surrogates are changed
    public static TextMessage of(String text) {
        return new TextMessage((BLANK + text).getBytes(StandardCharsets.UTF_8));
    }

    /// {@return a message that consists of three parts, encoded already}
    ///
    /// @param before the first part
    /// @param middle the array with the second part
    /// @param from the index of its first byte
    /// @param to the index after its last byte
    /// @param after the third part
    public static TextMessage of(byte[] before, byte[] middle, int from, int to, byte[] after) {
        int length = to - from;
        var bytes = new byte[DataFrame.ROOM + before.length + length + after.length];
        System.arraycopy(before, 0, bytes, DataFrame.ROOM, before.length);
        System.arraycopy(middle, from, bytes, DataFrame.ROOM + before.length, length);
        System.arraycopy(after, 0, bytes, bytes.length - after.length, after.length);
        return new TextMessage(bytes);
    }

    /// {@return the length of the text in UTF-8 bytes}
    public int size() {
        return bytes.length - DataFrame.ROOM;
    }

    /// {@return a new view of the text as UTF-8}
    public ByteBuffer utf8() {
        return ByteBuffer.wrap(bytes, DataFrame.ROOM, size());
    }

    /// {@return a new view of the message as one unmasked frame (RFC 6455 §5.2)}
    ByteBuffer frame() {
        return ByteBuffer.wrap(bytes, start, bytes.length - start);
    }

    @Override
    public String toString() {
        return "TextMessage[" + size() + " bytes]";
    }
}
