package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.TextMessage;
import com.loadrider.socketio.websocket.WebSocketLimits;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// All sessions of this server.
public final class EngineSessions {

    private final ConcurrentMap<String, EngineSession> byId = new ConcurrentHashMap<>();
    private final EngineLimits limits;
    private final SessionIds ids;
    private final Timers timers;
    private final EngineHandler handler;
    private volatile boolean stopping;

    /// Creates a server without sessions.
    ///
    /// @param limits the limits of each session
    /// @param serverName the beginning of every session id, 1–16 letters and digits; unique among the servers
    ///     behind one edge proxy
    /// @param timers the timers of the sessions; the caller closes them
    /// @param handler the protocol on top
    /// @throws IllegalArgumentException if the name is not as described
    public EngineSessions(EngineLimits limits, String serverName, Timers timers, EngineHandler handler) {
        this.limits = limits;
        this.ids = new SessionIds(serverName);
        this.timers = timers;
        this.handler = handler;
    }

    /// {@return the number of sessions}
    public int count() {
        return byId.size();
    }

    /// Stops opening sessions. Clients are refused with 503, after which stock clients retry with backoff. A
    /// client that was accepted and then closed would retry without backoff.
    public void stopOpening() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /// Closes all sessions.
    ///
    /// @param reason the reason
    public void closeAll(CloseReason reason) {
        byId.values().forEach(session -> session.close(reason));
    }

    EngineSession open(EngineHandshake handshake, Transport transport) {
        var session = new EngineSession(handshake, transport, this);
        byId.put(session.id(), session);
        session.start();
        return session;
    }

    @Nullable
    EngineSession find(String id) {
        return byId.get(id);
    }

    void remove(EngineSession session) {
        byId.remove(session.id(), session);
    }

    String newId() {
        return ids.next();
    }

    TextMessage openPacket(String id, Transport transport) {
        return Packets.open(id, transport instanceof PollingTransport, limits);
    }

    EngineReceiver receiver(EngineSession session) {
        return handler.opened(session);
    }

    Heartbeat heartbeat(EngineSession session) {
        return new Heartbeat(session, limits, timers);
    }

    /// Gives a polling client one ping timeout to fetch the last packets.
    void awaitLastPoll(EngineSession session) {
        timers.schedule(session::closed, limits.pingTimeout());
    }

    void schedule(Runnable task, Duration delay) {
        timers.schedule(task, delay);
    }

    EngineLimits limits() {
        return limits;
    }

    WebSocketLimits webSocketLimits() {
        return new WebSocketLimits(limits.maxPayload(), limits.sendQueue());
    }
}
