package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.WebSocketConnection;
import com.loadrider.socketio.websocket.WebSocketListener;
import org.jspecify.annotations.Nullable;

/// A WebSocket that takes over a session from polling (Engine.IO protocol v4, "Upgrade"). The client sends a
/// probe, drains its poll, and then sends the upgrade packet. Until then the session stays on polling,
/// whatever happens on this WebSocket.
final class UpgradingSocket implements WebSocketListener {

    private static final int NORMAL = 1000;

    private final EngineSessions sessions;
    private final EngineSession session;
    private volatile @Nullable WebSocketConnection probing;
    private volatile boolean upgraded;

    UpgradingSocket(EngineSessions sessions, EngineSession session) {
        this.sessions = sessions;
        this.session = session;
    }

    @Override
    public void opened(WebSocketConnection connection) {
        if (!session.beginUpgrade()) {
            connection.close(NORMAL);
            return;
        }
        probing = connection;
        sessions.schedule(this::giveUp, sessions.limits().upgradeTimeout());
    }

    @Override
    public boolean bytes(byte[] message, int from, int to) {
        return upgraded && session.received(message, from, to);
    }

    @Override
    public void text(String text) {
        var connection = probing;
        if (upgraded) {
            session.received(text);
        } else if (connection == null) {
            return;
        } else if (text.equals(Packets.PROBE)) {
            connection.enqueue(Packets.PROBE_ANSWER);
            connection.flush();
            var polling = session.polling();
            if (polling != null) {
                polling.release();
            }
        } else if (text.equals(Packets.UPGRADE)) {
            upgraded = session.upgrade(new WebSocketTransport(connection));
            if (!upgraded) {
                giveUp();
            }
        } else {
            giveUp();
        }
    }

    @Override
    public boolean acceptsBinary() {
        return upgraded && session.acceptsBinary();
    }

    @Override
    public void binary(byte[] message) {
        session.receivedBinary(message);
    }

    private void giveUp() {
        var connection = probing;
        if (upgraded || connection == null) {
            return;
        }
        abandon();
        connection.close(NORMAL);
    }

    private void abandon() {
        probing = null;
        session.abandonUpgrade();
        var polling = session.polling();
        if (polling != null) {
            polling.hold();
        }
    }

    @Override
    public void closed(int code) {
        if (upgraded) {
            session.fail(StandardCloseReason.ofCode(code));
        } else if (probing != null) {
            abandon();
        }
    }
}
