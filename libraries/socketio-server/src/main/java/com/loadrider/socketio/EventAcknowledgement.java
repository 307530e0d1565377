package com.loadrider.socketio;

import com.loadrider.socketio.websocket.TextMessage;

/// The acknowledgement of one event.
final class EventAcknowledgement implements Acknowledgeable {

    private final long ackId;
    private final NamespaceSocket socket;
    private boolean done;

    /// @param ackId negative if the client asked for no acknowledgement
    EventAcknowledgement(long ackId, NamespaceSocket socket) {
        this.ackId = ackId;
        this.socket = socket;
        this.done = ackId < 0;
    }

    @Override
    public boolean wantsAcknowledgement() {
        return ackId >= 0;
    }

    @Override
    public void acknowledge(String json) {
        if (isFirst()) {
            socket.send(TextMessage.of("43" + ackId + "[" + json + "]"));
        }
    }

    private synchronized boolean isFirst() {
        boolean first = !done;
        done = true;
        return first;
    }
}
