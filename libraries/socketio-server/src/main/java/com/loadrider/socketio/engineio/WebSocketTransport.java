package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.TextMessage;
import com.loadrider.socketio.websocket.WebSocketConnection;

/// The transport over WebSocket, with one packet per frame.
///
/// @param connection the WebSocket
record WebSocketTransport(WebSocketConnection connection) implements Transport {

    @Override
    public String name() {
        return "websocket";
    }

    @Override
    public boolean enqueue(TextMessage packet) {
        return connection.enqueue(packet);
    }

    @Override
    public boolean enqueueBinary(byte[] message) {
        return connection.enqueueBinary(message);
    }

    @Override
    public void flush() {
        connection.flush();
    }

    @Override
    public void close(CloseReason reason) {
        // python-socketio reconnects after a close frame alone, unless it is connected and was told to disconnect.
        if (reason.advice() == CloseReason.Advice.STOP) {
            connection.enqueue(Packets.CLOSE);
        }
        connection.close(reason.code());
    }

    @Override
    public void fail(CloseReason reason) {
        connection.fail(reason.code());
    }
}
