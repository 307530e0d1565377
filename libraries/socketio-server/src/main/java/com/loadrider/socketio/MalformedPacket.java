package com.loadrider.socketio;

/// Signals a packet that violates the protocol. The message names the violation and contains nothing of the packet.
final class MalformedPacket extends Exception {

    MalformedPacket(String message) {
        super(message, null, false, false);
    }
}
