package com.loadrider.signaling.wire;

import com.loadrider.socketio.Admission;
import com.loadrider.socketio.ClientSocket;
import com.loadrider.socketio.Handshake;
import com.loadrider.socketio.IncomingEvent;
import com.loadrider.socketio.OutgoingEvent;
import com.loadrider.socketio.SocketHandler;
import com.loadrider.socketio.engineio.CloseReason;
import java.util.concurrent.atomic.AtomicBoolean;

/// Refuses the first client for a reason that passes. Every later client is admitted and has an incoming call.
public final class LateCall implements SocketHandler {

    /// Whether a client has been refused.
    public final AtomicBoolean refusedOnce = new AtomicBoolean();

    @Override
    public Admission connecting(Handshake handshake, String authJson) {
        return refusedOnce.getAndSet(true)
                ? new Admission.Admitted(authJson, null, null)
                : new Admission.Refused("unavailable", "{\"code\":\"unavailable\",\"retryable\":true}");
    }

    @Override
    public void connected(ClientSocket socket) {
        socket.emit(OutgoingEvent.recoverable("call_incoming", "{\"callSessionId\":981}"));
    }

    @Override
    public void received(ClientSocket socket, IncomingEvent event) {}

    @Override
    public void disconnected(ClientSocket socket, CloseReason reason) {}
}
