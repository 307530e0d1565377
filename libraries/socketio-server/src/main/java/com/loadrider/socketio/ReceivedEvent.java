package com.loadrider.socketio;

import com.loadrider.socketio.websocket.TextMessage;
import java.util.concurrent.atomic.AtomicBoolean;

/// An event received over a socket.
final class ReceivedEvent implements IncomingEvent {

    private final EventPayload payload;
    private final long ackId;
    private final NamespaceSocket socket;
    private final AtomicBoolean acknowledged;

    ReceivedEvent(EventPayload payload, long ackId, NamespaceSocket socket) {
        this.payload = payload;
        this.ackId = ackId;
        this.socket = socket;
        this.acknowledged = new AtomicBoolean(ackId < 0);
    }

    @Override
    public String name() {
        return payload.name();
    }

    @Override
    public String argumentJson() {
        return payload.argumentJson();
    }

    @Override
    public String argumentsJson() {
        return payload.argumentsJson();
    }

    @Override
    public boolean wantsAcknowledgement() {
        return ackId >= 0;
    }

    @Override
    public void acknowledge(String json) {
        if (acknowledged.compareAndSet(false, true)) {
            socket.send(TextMessage.of("43" + ackId + "[" + json + "]"));
        }
    }

    @Override
    public String toString() {
        return "IncomingEvent[" + payload.name() + "]";
    }
}
