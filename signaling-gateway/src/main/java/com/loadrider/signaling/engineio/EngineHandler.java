package com.loadrider.signaling.engineio;

/// The protocol that runs on top of Engine.IO.
public interface EngineHandler {

    /// A session was opened.
    ///
    /// @param session the new session; messages may be sent at once
    /// @return who gets what arrives on it
    EngineReceiver opened(EngineSession session);
}
