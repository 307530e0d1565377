package com.loadrider.signaling.engineio;

/// Gets what arrives on one session. Calls come from several threads and may overlap; none may wait.
public interface EngineReceiver {

    /// A message arrived.
    ///
    /// @param packet the Engine.IO packet, `4` and the message
    void message(String packet);

    /// The session has ended; called once.
    ///
    /// @param reason why
    void closed(CloseReason reason);
}
