package com.loadrider.signaling.session;

import com.loadrider.socketio.Admission;
import com.loadrider.socketio.ClientSocket;
import com.loadrider.socketio.Handshake;
import com.loadrider.socketio.IncomingEvent;
import com.loadrider.socketio.SocketHandler;
import com.loadrider.socketio.engineio.CloseReason;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Creates a session for each admitted socket.
@Component
class SocketSessions implements SocketHandler {

    private final Authenticator authenticator;
    private final Sessions sessions;
    private final EventDispatcher dispatcher;
    private final SessionProperties properties;
    private final ReplayBudget budget;
    private final RateProperties rates;
    private final Map<ClientSocket, ClientSession> bySocket = new ConcurrentHashMap<>();

    SocketSessions(
            Authenticator authenticator,
            Sessions sessions,
            EventDispatcher dispatcher,
            SessionProperties properties,
            ReplayBudget budget,
            RateProperties rates) {
        this.authenticator = authenticator;
        this.sessions = sessions;
        this.dispatcher = dispatcher;
        this.properties = properties;
        this.budget = budget;
        this.rates = rates;
    }

    @Override
    public Admission connecting(Handshake handshake, String authJson) {
        return authenticator.authenticate(authJson);
    }

    @Override
    public void connected(ClientSocket socket) {
        var session = new ClientSession(
                socket,
                (AdmittedClient) socket.principal(),
                budget,
                new WorkQueue(properties.commandsWaiting(), rates.signalBurst()),
                new SocketRateLimiter(rates, System.nanoTime()));
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
    public void disconnected(ClientSocket socket, CloseReason reason) {
        ClientSession session = bySocket.remove(socket);
        if (session != null) {
            sessions.closed(session, reason);
        }
    }
}
