package com.loadrider.signaling.engineio;

import com.loadrider.signaling.websocket.WebSocketConnection;
import com.loadrider.signaling.websocket.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// A WebSocket that opens a session of its own.
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
        // The client may have gone before the session was there to be told.
        if (closed) {
            opened.fail(CloseReason.TRANSPORT_LOST);
        }
    }

    @Override
    public void text(String text) {
        var opened = session;
        if (opened != null) {
            opened.received(text);
        }
    }

    @Override
    public void closed(int code) {
        closed = true;
        var opened = session;
        if (opened != null) {
            opened.fail(CloseReason.ofCode(code));
        }
    }
}
