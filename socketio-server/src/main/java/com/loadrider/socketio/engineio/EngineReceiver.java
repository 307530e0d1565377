package com.loadrider.socketio.engineio;

/// Receives the messages of one session. Calls come from several threads and may overlap. No method may block.
public interface EngineReceiver {

    /// A message arrived.
    ///
    /// @param packet the Engine.IO packet: `4` and the message
    void message(String packet);

    /// The session has ended. Called once.
    ///
    /// @param reason the reason
    void closed(CloseReason reason);
}
