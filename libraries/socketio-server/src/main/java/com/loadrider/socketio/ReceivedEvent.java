package com.loadrider.socketio;

/// An event received over a socket.
final class ReceivedEvent implements IncomingEvent {

    private final EventPayload payload;
    private final EventAcknowledgement acknowledgement;

    ReceivedEvent(EventPayload payload, EventAcknowledgement acknowledgement) {
        this.payload = payload;
        this.acknowledgement = acknowledgement;
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
        return acknowledgement.wantsAcknowledgement();
    }

    @Override
    public void acknowledge(String json) {
        acknowledgement.acknowledge(json);
    }

    @Override
    public String toString() {
        return "IncomingEvent[" + payload.name() + "]";
    }
}
