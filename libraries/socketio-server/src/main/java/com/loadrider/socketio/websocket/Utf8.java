package com.loadrider.socketio.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8 strictly, as RFC 6455 §8.1 requires.
public final class Utf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /// {@return the decoded text}
    ///
    /// @param bytes the array that contains it
    /// @param offset the index of its first byte
    /// @param length its length in bytes
    /// @throws CharacterCodingException if it is not well-formed UTF-8
    public static String decode(byte[] bytes, int offset, int length) throws CharacterCodingException {
        // The JDK's lenient decoder is several times faster than its strict one and replaces every fault by U+FFFD. A
        // sender may also use that character, so the strict decoder decides whether there is a fault.
        var text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
        }
        return text;
    }
}
