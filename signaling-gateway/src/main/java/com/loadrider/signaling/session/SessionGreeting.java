package com.loadrider.signaling.session;

import java.time.Duration;

/// What a new session is told, before anything else.
public interface SessionGreeting {

    /// Waits until the gateway knows enough to greet anybody.
    ///
    /// @return whether it does
    boolean awaitReady(Duration atMost);

    /// Tells the session where its user stands, then registers it: nothing that happens in between is missed, and
    /// nothing that happened before is told twice.
    void greet(ClientSession session, Runnable register);
}
