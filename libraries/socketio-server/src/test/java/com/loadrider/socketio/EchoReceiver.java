package com.loadrider.socketio;

import com.loadrider.socketio.engineio.CloseReason;
import com.loadrider.socketio.engineio.EngineReceiver;
import com.loadrider.socketio.engineio.EngineSession;
import com.loadrider.socketio.websocket.TextMessage;

/// Sends every Engine.IO message back.
record EchoReceiver(EngineSession session) implements EngineReceiver {

    @Override
    public void message(String packet) {
        session.send(TextMessage.of(packet));
    }

    @Override
    public boolean acceptsBinary() {
        return true;
    }

    @Override
    public void binary(byte[] message) {
        session.sendBinary(message);
    }

    @Override
    public void closed(CloseReason reason) {}
}
