package com.loadrider.signaling.socketio;

/// A packet that breaks the protocol. The message says how, and nothing of what was in it.
final class MalformedPacket extends Exception {

    MalformedPacket(String message) {
        super(message, null, false, false);
    }
}
