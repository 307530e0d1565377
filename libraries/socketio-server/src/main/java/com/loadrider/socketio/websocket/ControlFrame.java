package com.loadrider.socketio.websocket;

import java.nio.ByteBuffer;

/// Builds the control frames that a server sends (RFC 6455 §5.5), unmasked.
final class ControlFrame {

    private static final byte FIN_CLOSE = (byte) 0x88;
    private static final byte FIN_PONG = (byte) 0x8A;

    private ControlFrame() {}

    /// {@return a close frame; it has no code if the code must not be sent}
    static ByteBuffer close(int code) {
        return CloseCode.isSendable(code)
                ? ByteBuffer.wrap(new byte[] {FIN_CLOSE, 2, (byte) (code >> 8), (byte) code})
                : ByteBuffer.wrap(new byte[] {FIN_CLOSE, 0});
    }

    /// {@return the answer to a ping}
    ///
    /// @param payload the payload of the ping, at most 125 bytes
    static ByteBuffer pong(byte[] payload) {
        var frame = ByteBuffer.allocate(2 + payload.length);
        return frame.put(FIN_PONG).put((byte) payload.length).put(payload).flip();
    }
}
