package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.WebSocketConnection;
import com.loadrider.socketio.websocket.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// A WebSocket that opens a new session.
final class OpeningSocket implements WebSocketListener {

    private final EngineSessions sessions;
    private final EngineHandshake handshake;
    private volatile @Nullable EngineSession session;
    private volatile boolean closed;

    OpeningSocket(EngineSessions sessions, EngineHandshake handshake) {
        this.sessions = sessions;
        this.handshake = handshake;
    }

    @Override
    public void opened(WebSocketConnection connection) {
        var opened = sessions.open(handshake, new WebSocketTransport(connection));
        session = opened;
        // The connection may have closed before the session existed.
        if (closed) {
            opened.fail(StandardCloseReason.TRANSPORT_LOST);
        }
    }

    @Override
    public boolean bytes(byte[] message, int from, int to) {
        var opened = session;
        return opened != null && opened.received(message, from, to);
    }

    @Override
    public void text(String text) {
        var opened = session;
        if (opened != null) {
            opened.received(text);
        }
    }

    @Override
    public boolean acceptsBinary() {
        var opened = session;
        return opened != null && opened.acceptsBinary();
    }

    @Override
    public void binary(byte[] message) {
        var opened = session;
        if (opened != null) {
            opened.receivedBinary(message);
        }
    }

    @Override
    public void closed(int code) {
        closed = true;
        var opened = session;
        if (opened != null) {
            opened.fail(StandardCloseReason.ofCode(code));
        }
    }
}
