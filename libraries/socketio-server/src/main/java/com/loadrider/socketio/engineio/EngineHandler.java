package com.loadrider.socketio.engineio;

/// The protocol that runs on top of Engine.IO.
public interface EngineHandler {

    /// A session was opened.
    ///
    /// @param session the new session, which can send messages at once
    /// @return the receiver of its messages
    EngineReceiver opened(EngineSession session);
}
