package com.loadrider.socketio;

import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.EngineReceiver;
import com.loadrider.socketio.engineio.EngineSession;
import com.loadrider.socketio.engineio.StandardCloseReason;
import com.loadrider.socketio.engineio.Timers;
import com.loadrider.socketio.websocket.TextMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Handles the Socket.IO packets of one session: the client connects to the default
/// namespace, sends events, and leaves.
final class SocketConnection implements EngineReceiver {

    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);

    // The limit for packets that arrive between the CONNECT answer and the moment the application is ready for them.
    private static final int MOST_WAITING = 256 * 1024;

    private static final String GOODBYE = "41";

    // The length of an acknowledgement id that is certainly not over the limit.
    private static final int MOST_DIGITS = 15;

    private final EngineSession session;
    private final SocketConnections connections;
    private final SocketHandler handler;
    private final Inbox inbox = new Inbox(MOST_WAITING);
    private volatile @Nullable NamespaceSocket socket;
    private volatile boolean refused;
    private Timers.@Nullable Timer timeout;

    SocketConnection(EngineSession session, SocketConnections connections, SocketHandler handler) {
        this.session = session;
        this.connections = connections;
        this.handler = handler;
        startTimeout();
    }

    @Override
    public void message(String packet) {
        if (!inbox.put(() -> receive(packet), packet.length())) {
            session.close(StandardCloseReason.TOO_MANY_PACKETS);
        }
    }

    @Override
    public boolean message(byte[] packet, int from, int to) {
        if (!inbox.tryBegin()) {
            return false;
        }
        try {
            return receive(packet, from, to);
        } catch (RuntimeException e) {
            failed(e);
            return true;
        } finally {
            inbox.resume();
        }
    }

    /// Offers an EVENT packet of the default namespace to the application.
    private boolean receive(byte[] packet, int from, int to) {
        var current = socket;
        int start = from + 2;
        if (current == null || start >= to || packet[from + 1] != '2') {
            return false;
        }
        int at = start;
        long ackId = -1;
        while (at < to && packet[at] >= '0' && packet[at] <= '9') {
            if (at - start == MOST_DIGITS) {
                return false;
            }
            ackId = Math.max(ackId, 0) * 10 + packet[at++] - '0';
        }
        return handler.received(current, new Utf8Slice(packet, at, to), new EventAcknowledgement(ackId, current));
    }

    @Override
    public void pinging() {
        var current = socket;
        if (current != null) {
            handler.pinging(current);
        }
    }

    @Override
    public void answered() {
        var current = socket;
        if (current != null) {
            handler.answered(current);
        }
    }

    @Override
    public void closed(CloseReason reason) {
        inbox.put(
                () -> {
                    stopTimeout();
                    leave(reason);
                    return true;
                },
                0);
    }

    private boolean receive(String text) {
        // A DISCONNECT counts even if the connection closed right after it, so that nobody
        // waits for a client that has left.
        if (!session.isOpen() && !text.equals(GOODBYE)) {
            return true;
        }
        try {
            return take(SocketPacket.parse(text));
        } catch (MalformedPacket e) {
            log.debug("Closing {}: {}", this, e.getMessage());
            session.close(StandardCloseReason.PROTOCOL_ERROR);
        } catch (RuntimeException e) {
            failed(e);
        }
        return true;
    }

    private void failed(RuntimeException cause) {
        log.error("An event could not be handled on {}", this, cause);
        session.close(StandardCloseReason.INTERNAL_ERROR);
    }

    private boolean take(SocketPacket packet) throws MalformedPacket {
        if (packet.type() == SocketPacket.Type.CONNECT) {
            return connect(packet);
        }
        var current = socket;
        if (current == null || !packet.isForDefaultNamespace()) {
            throw new MalformedPacket("packet for a namespace that is not connected");
        }
        switch (packet.type()) {
            case EVENT ->
                handler.received(
                        current,
                        new ReceivedEvent(
                                EventPayload.parse(packet), new EventAcknowledgement(packet.ackId(), current)));
            case ACK -> EventPayload.checkArray(packet);
            case DISCONNECT -> disconnect(packet);
            case BINARY_EVENT, BINARY_ACK -> session.close(StandardCloseReason.BINARY_REFUSED);
            case CONNECT, CONNECT_ERROR -> throw new MalformedPacket("packet type of a server");
        }
        return true;
    }

    private boolean connect(SocketPacket packet) throws MalformedPacket {
        var auth = EventPayload.object(packet);
        if (!packet.isForDefaultNamespace()) {
            refuse(Json.invalidNamespace(packet.namespace()));
            return true;
        }
        if (socket != null) {
            throw new MalformedPacket("connected already");
        }
        Thread.ofVirtual().name("connect").start(() -> {
            admit(auth);
            inbox.resume();
        });
        return false;
    }

    private void admit(String auth) {
        var opener = session.handshake();
        try {
            var handshake = new Handshake(opener.remoteAddress(), opener.origin(), session.transport());
            switch (handler.connecting(handshake, auth)) {
                case Admission.Admitted admission -> admitted(admission);
                case Admission.Refused(var message, var dataJson) -> refuse(Json.connectError(message, dataJson));
            }
        } catch (RuntimeException e) {
            log.error("A client could not be connected", e);
            session.close(StandardCloseReason.INTERNAL_ERROR);
        }
    }

    private void admitted(Admission.Admitted admission) {
        String id = admission.id() == null ? connections.newId() : admission.id();
        var admitted = new NamespaceSocket(id, admission.principal(), session);
        stopTimeout();
        if (session.isOpen()) {
            refused = false;
            socket = admitted;
            session.send(TextMessage.of(Json.connect(id, admission.pid())));
            handler.connected(admitted);
        }
    }

    /// Refuses a CONNECT and leaves closing to the client, as the official server does. A client that is closed
    /// right after the refusal may take this for a lost connection and reconnect at once; python-socketio does.
    private void refuse(String connectError) {
        session.send(TextMessage.of(connectError));
        if (socket == null && !refused) {
            refused = true;
            stopTimeout();
            startTimeout();
        }
    }

    private void disconnect(SocketPacket packet) throws MalformedPacket {
        if (packet.hasPayload()) {
            throw new MalformedPacket("DISCONNECT with a payload");
        }
        // As in the official server, the session stays open, and the client has the same time again to connect.
        startTimeout();
        leave(StandardCloseReason.CLIENT_LEFT);
    }

    private void leave(CloseReason reason) {
        var current = socket;
        if (current == null) {
            return;
        }
        socket = null;
        current.leave();
        log.debug("{} closed: {}", current, reason);
        try {
            handler.disconnected(current, reason);
        } catch (RuntimeException e) {
            log.error("The end of {} could not be handled", current, e);
        }
    }

    private void startTimeout() {
        timeout = connections.afterConnectTimeout(() -> {
            if (socket == null) {
                session.close(refused ? StandardCloseReason.CONNECT_REFUSED : StandardCloseReason.CONNECT_TIMEOUT);
            }
        });
    }

    private void stopTimeout() {
        if (timeout != null) {
            timeout.cancel();
            timeout = null;
        }
    }

    @Override
    public String toString() {
        var current = socket;
        return current == null ? "a socket that is not connected" : current.toString();
    }
}
