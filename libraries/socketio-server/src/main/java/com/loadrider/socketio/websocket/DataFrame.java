package com.loadrider.socketio.websocket;

import java.nio.ByteBuffer;

/// Builds the data frames that a server sends (RFC 6455 §5.2), unmasked and whole.
final class DataFrame {

    static final byte FIN_TEXT = (byte) 0x81;
    static final byte FIN_BINARY = (byte) 0x82;

    /// The length of the longest header. With this much room before the payload the frame is built without copying the
    /// payload again.
    static final int ROOM = 10;

    private DataFrame() {}

    /// {@return a binary frame with a copy of the payload}
    static ByteBuffer binary(byte[] payload) {
        var bytes = new byte[ROOM + payload.length];
        System.arraycopy(payload, 0, bytes, ROOM, payload.length);
        int start = writeHeader(bytes, FIN_BINARY);
        return ByteBuffer.wrap(bytes, start, bytes.length - start);
    }

    /// Writes the shortest header in front of the payload.
    ///
    /// @param bytes [#ROOM] bytes, then the payload
    /// @param first the first byte of the frame
    /// @return the index of the first byte of the frame
    static int writeHeader(byte[] bytes, byte first) {
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
        bytes[start] = first;
        return start;
    }
}
