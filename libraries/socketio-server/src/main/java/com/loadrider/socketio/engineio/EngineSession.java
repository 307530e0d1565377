package com.loadrider.socketio.engineio;

import com.loadrider.socketio.websocket.TextMessage;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// One client's session, on either transport. Thread-safe; no method blocks.
public final class EngineSession {

    private enum State {
        OPEN,
        // Nothing more is sent or received, but a polling client may still fetch what is queued.
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

    /// {@return the client that opened the session}
    public EngineHandshake handshake() {
        return handshake;
    }

    /// {@return the current transport, `polling` or `websocket`}
    public String transport() {
        return transport.name();
    }

    /// Sends a packet. If the client's send queue is full, the session is closed with
    /// [StandardCloseReason#SLOW_CLIENT]. On a closed session this does nothing.
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
        queued(target, queued);
    }

    /// Sends a binary message: in a binary frame over WebSocket, in Base64 over polling. Otherwise like [#send].
    ///
    /// @param message the message, without a packet type
    public void sendBinary(byte[] message) {
        Transport target;
        boolean queued;
        synchronized (this) {
            if (state != State.OPEN) {
                return;
            }
            target = transport;
            queued = target.enqueueBinary(message);
        }
        queued(target, queued);
    }

    private void queued(Transport target, boolean queued) {
        if (queued) {
            target.flush();
        } else {
            fail(StandardCloseReason.SLOW_CLIENT);
        }
    }

    /// Pings the client ahead of its next heartbeat.
    public void ping() {
        heartbeat.sendPing();
    }

    void pinging() {
        receiver.pinging();
    }

    void answered() {
        receiver.answered();
    }

    /// {@return when the client last answered a ping, from `System.nanoTime()`; before its first
    /// answer, when it opened the session}
    public long answeredAt() {
        return heartbeat.answeredAt();
    }

    /// Ends the session after everything queued was sent.
    ///
    /// @param reason the reason; only the first one counts
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

    /// Ends the session at once and drops everything queued.
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

    /// Removes the session: the client has fetched the last packets, or never will.
    void closed() {
        synchronized (this) {
            state = State.CLOSED;
        }
        sessions.remove(this);
    }

    /// Handles a received packet. A packet that violates the protocol ends the session.
    ///
    /// @return whether the packet was legal
    boolean received(String packet) {
        if (state != State.OPEN) {
            return true;
        }
        heartbeat.heard();
        switch (packet.isEmpty() ? ' ' : packet.charAt(0)) {
            case '4' -> receiver.message(packet);
            case '3' -> heartbeat.pong();
            case '1' -> fail(StandardCloseReason.CLIENT_LEFT);
            case '0', '5', '6' -> {} // legal packets that need no action
            case 'b' -> {
                return receivedBase64(packet);
            }
            default -> {
                // This includes a ping, because in revision 4 only the server pings.
                fail(StandardCloseReason.PROTOCOL_ERROR);
                return false;
            }
        }
        return true;
    }

    /// Offers a received packet that has not been decoded.
    ///
    /// @return false if it has not been handled and has to be decoded
    boolean received(byte[] packet, int from, int to) {
        if (state != State.OPEN || from == to || packet[from] != '4' || !receiver.message(packet, from, to)) {
            return false;
        }
        heartbeat.heard();
        return true;
    }

    private boolean receivedBase64(String packet) {
        if (!receiver.acceptsBinary()) {
            fail(StandardCloseReason.BINARY_REFUSED);
            return false;
        }
        byte[] message;
        try {
            message = Base64.getDecoder().decode(packet.substring(1));
        } catch (IllegalArgumentException e) {
            fail(StandardCloseReason.PROTOCOL_ERROR);
            return false;
        }
        receiver.binary(message);
        return true;
    }

    boolean acceptsBinary() {
        return receiver.acceptsBinary();
    }

    /// Handles a received binary frame.
    void receivedBinary(byte[] message) {
        if (state == State.OPEN) {
            heartbeat.heard();
            receiver.binary(message);
        }
    }

    /// {@return the session's polling transport; null if it no longer uses polling}
    @Nullable
    PollingTransport polling() {
        return transport instanceof PollingTransport polling ? polling : null;
    }

    /// Reserves the upgrade for one WebSocket. Only one may try at a time.
    ///
    /// @return whether it may try
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

    /// Switches from polling to WebSocket. Queued packets go to the WebSocket first.
    ///
    /// @return false if the session has ended or was upgraded before
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
        // A pending GET is answered, so that the client stops waiting for it.
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

    /// Leaves out the id, because a polling client proves itself with the id alone.
    @Override
    public String toString() {
        return "EngineSession[" + transport() + ", " + state + "]";
    }
}
