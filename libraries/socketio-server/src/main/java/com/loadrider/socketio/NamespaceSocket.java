package com.loadrider.socketio;

import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.EngineSession;
import com.loadrider.socketio.websocket.TextMessage;

/// The socket of the default namespace on one session.
final class NamespaceSocket implements ClientSocket {

    private static final TextMessage DISCONNECT = TextMessage.of("41");

    private final String id;
    private final Object principal;
    private final EngineSession session;
    private volatile boolean left;

    NamespaceSocket(String id, Object principal, EngineSession session) {
        this.id = id;
        this.principal = principal;
        this.session = session;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Object principal() {
        return principal;
    }

    @Override
    public String transport() {
        return session.transport();
    }

    @Override
    public boolean isOpen() {
        return !left && session.isOpen();
    }

    @Override
    public void ping() {
        session.ping();
    }

    @Override
    public long answeredAt() {
        return session.answeredAt();
    }

    @Override
    public boolean emit(OutgoingEvent event) {
        if (!isOpen()) {
            return false;
        }
        session.send(event.packet());
        return true;
    }

    @Override
    public void close(CloseReason reason) {
        if (reason.advice() == CloseReason.Advice.STOP) {
            send(DISCONNECT);
        }
        session.close(reason);
    }

    void send(TextMessage packet) {
        if (!left) {
            session.send(packet);
        }
    }

    /// Marks that the client has left the namespace. The session may continue without it.
    void leave() {
        left = true;
    }

    @Override
    public String toString() {
        return "ClientSocket[" + id + "]";
    }
}
