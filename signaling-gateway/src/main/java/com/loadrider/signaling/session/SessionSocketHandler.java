package com.loadrider.signaling.session;

import com.loadrider.socketio.Acknowledgeable;
import com.loadrider.socketio.Admission;
import com.loadrider.socketio.ClientSocket;
import com.loadrider.socketio.Handshake;
import com.loadrider.socketio.IncomingEvent;
import com.loadrider.socketio.SocketHandler;
import com.loadrider.socketio.Utf8Slice;
import com.loadrider.socketio.engineio.CloseReason;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Creates a session for each admitted socket, and passes the events of the socket on.
@Component
class SessionSocketHandler implements SocketHandler {

    private final Authenticator authenticator;
    private final SessionLifecycle sessions;
    private final EventDispatcher dispatcher;
    private final SessionFactory factory;
    private final Map<ClientSocket, ClientSession> bySocket = new ConcurrentHashMap<>();

    SessionSocketHandler(
            Authenticator authenticator,
            SessionLifecycle sessions,
            EventDispatcher dispatcher,
            SessionFactory factory) {
        this.authenticator = authenticator;
        this.sessions = sessions;
        this.dispatcher = dispatcher;
        this.factory = factory;
    }

    @Override
    public Admission connecting(Handshake handshake, String authJson) {
        return authenticator.authenticate(authJson);
    }

    @Override
    public void connected(ClientSocket socket) {
        ClientSession session = factory.create(socket);
        bySocket.put(socket, session);
        sessions.opened(session);
    }

    @Override
    public void received(ClientSocket socket, IncomingEvent event) {
        ClientSession session = bySocket.get(socket);
        if (session != null) {
            dispatcher.dispatch(session, event);
        }
    }

    @Override
    public boolean received(ClientSocket socket, Utf8Slice payload, Acknowledgeable acknowledgement) {
        ClientSession session = bySocket.get(socket);
        return session != null && dispatcher.dispatch(session, payload, acknowledgement);
    }

    @Override
    public void pinging(ClientSocket socket) {
        ClientSession session = bySocket.get(socket);
        if (session != null) {
            session.replayBuffer().pinging(socket);
        }
    }

    @Override
    public void answered(ClientSocket socket) {
        ClientSession session = bySocket.get(socket);
        if (session != null) {
            session.replayBuffer().answered(socket);
        }
    }

    @Override
    public void disconnected(ClientSocket socket, CloseReason reason) {
        ClientSession session = bySocket.remove(socket);
        if (session != null) {
            sessions.closed(session, reason);
        }
    }
}
