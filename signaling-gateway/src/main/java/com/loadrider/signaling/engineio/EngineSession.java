package com.loadrider.signaling.engineio;

import com.loadrider.signaling.websocket.TextMessage;
import org.jspecify.annotations.Nullable;

/// One client's session, whatever transport it is on. Safe for use by many threads; no method waits.
public final class EngineSession {

    private enum State {
        OPEN,
        // No more is sent or received, but a polling client may still fetch what is queued.
        CLOSING,
        CLOSED
    }

    private final String id;
    private final EngineHandshake handshake;
    private final EngineSessions sessions;
    private final Heartbeat heartbeat;
    private final EngineReceiver receiver;
    private volatile Transport transport;
    private volatile State state = State.OPEN;
    private boolean upgrading;
    private @Nullable CloseReason closing;

    EngineSession(EngineHandshake handshake, Transport transport, EngineSessions sessions) {
        this.id = sessions.newId();
        this.handshake = handshake;
        this.transport = transport;
        this.sessions = sessions;
        this.heartbeat = sessions.heartbeat(this);
        transport.enqueue(sessions.openPacket(id, transport));
        this.receiver = sessions.receiver(this);
    }

    void start() {
        heartbeat.start();
        transport.flush();
    }

    /// {@return who opened it}
    public EngineHandshake handshake() {
        return handshake;
    }

    /// {@return `polling` or `websocket`, as of now}
    public String transport() {
        return transport.name();
    }

    /// Sends a packet. A client that does not take what is sent to it is closed with [CloseReason#SLOW_CLIENT]; on
    /// a closed session this does nothing.
    ///
    /// @param packet an Engine.IO packet: `4` and a message
    public void send(TextMessage packet) {
        Transport target;
        boolean queued;
        synchronized (this) {
            if (state != State.OPEN) {
                return;
            }
            target = transport;
            queued = target.enqueue(packet);
        }
        if (queued) {
            target.flush();
        } else {
            fail(CloseReason.SLOW_CLIENT);
        }
    }

    /// Asks the client for a sign of life, ahead of its next heartbeat.
    public void ping() {
        send(Packets.PING);
    }

    /// {@return when the client last answered a ping, by `System.nanoTime()`; before its first answer, when it
    /// opened the session}
    public long answeredAt() {
        return heartbeat.answeredAt();
    }

    /// Ends the session after all that was sent.
    ///
    /// @param reason why; the first one given counts
    public void close(CloseReason reason) {
        Transport target;
        synchronized (this) {
            if (state != State.OPEN) {
                return;
            }
            state = State.CLOSING;
            closing = reason;
            target = transport;
        }
        heartbeat.stop();
        if (target instanceof WebSocketTransport) {
            closed();
        } else {
            sessions.awaitLastPoll(this);
        }
        target.close(reason);
        receiver.closed(reason);
    }

    /// Ends the session at once; what was not sent yet is dropped.
    void fail(CloseReason reason) {
        State before;
        synchronized (this) {
            before = state;
            state = State.CLOSED;
        }
        if (before == State.CLOSED) {
            return;
        }
        heartbeat.stop();
        sessions.remove(this);
        transport.fail(reason);
        if (before == State.OPEN) {
            receiver.closed(reason);
        }
    }

    /// The client has, or will never fetch, the last of what was sent.
    void closed() {
        synchronized (this) {
            state = State.CLOSED;
        }
        sessions.remove(this);
    }

    /// Takes a packet that arrived; one that breaks the protocol ends the session.
    ///
    /// @return whether it was a legal packet
    boolean received(String packet) {
        if (state != State.OPEN) {
            return true;
        }
        heartbeat.heard();
        switch (packet.isEmpty() ? ' ' : packet.charAt(0)) {
            case '4' -> receiver.message(packet);
            case '3' -> heartbeat.pong();
            case '1' -> fail(CloseReason.CLIENT_LEFT);
            case '0', '5', '6' -> {} // legal packets that mean nothing here
            case 'b' -> {
                fail(CloseReason.BINARY_REFUSED);
                return false;
            }
            default -> {
                // A ping as well: in revision 4 it is the server that pings.
                fail(CloseReason.PROTOCOL_ERROR);
                return false;
            }
        }
        return true;
    }

    /// {@return the session's polling transport, or null if it is not on polling any more}
    @Nullable
    PollingTransport polling() {
        return transport instanceof PollingTransport polling ? polling : null;
    }

    /// {@return whether a WebSocket may try to take over from polling; only one may at a time}
    synchronized boolean beginUpgrade() {
        if (state != State.OPEN || upgrading || polling() == null) {
            return false;
        }
        upgrading = true;
        return true;
    }

    synchronized void abandonUpgrade() {
        upgrading = false;
    }

    /// Changes from polling to WebSocket; what is queued goes over first.
    ///
    /// @return false if the session has ended or has been upgraded
    boolean upgrade(WebSocketTransport successor) {
        PollingTransport predecessor;
        CloseReason ending;
        synchronized (this) {
            if (state == State.CLOSED || !(transport instanceof PollingTransport polling)) {
                return false;
            }
            predecessor = polling;
            polling.handOver(successor);
            transport = successor;
            upgrading = false;
            ending = closing;
        }
        // A GET that is still out goes home empty.
        predecessor.release();
        successor.flush();
        if (ending != null) {
            successor.close(ending);
            closed();
        }
        return true;
    }

    String id() {
        return id;
    }

    /// {@return whether packets are still sent and received}
    public boolean isOpen() {
        return state == State.OPEN;
    }

    /// Shows no id, for the id is all that a polling client shows.
    @Override
    public String toString() {
        return "EngineSession[" + transport() + ", " + state + "]";
    }
}
