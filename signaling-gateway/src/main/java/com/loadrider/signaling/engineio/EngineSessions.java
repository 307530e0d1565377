package com.loadrider.signaling.engineio;

import com.loadrider.signaling.websocket.TextMessage;
import com.loadrider.signaling.websocket.WebSocketLimits;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// All sessions of this server.
public final class EngineSessions {

    private final ConcurrentMap<String, EngineSession> byId = new ConcurrentHashMap<>();
    private final EngineIoProperties properties;
    private final SessionIds ids;
    private final Timers timers;
    private final EngineHandler handler;
    private volatile boolean stopping;

    EngineSessions(EngineIoProperties properties, SessionIds ids, Timers timers, EngineHandler handler) {
        this.properties = properties;
        this.ids = ids;
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
        return Packets.open(id, transport instanceof PollingTransport, properties);
    }

    EngineReceiver receiver(EngineSession session) {
        return handler.opened(session);
    }

    Heartbeat heartbeat(EngineSession session) {
        return new Heartbeat(session, properties, timers);
    }

    /// Gives a polling client one ping timeout to fetch the last packets.
    void awaitLastPoll(EngineSession session) {
        timers.schedule(session::closed, properties.pingTimeout());
    }

    void schedule(Runnable task, Duration delay) {
        timers.schedule(task, delay);
    }

    EngineIoProperties properties() {
        return properties;
    }

    WebSocketLimits webSocketLimits() {
        return new WebSocketLimits(properties.maxPayloadBytes(), properties.sendQueueBytes());
    }
}
