package com.loadrider.signaling.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// What a new session is told, before anything else.
public interface SessionGreeting {

    /// Waits until the gateway knows enough to greet anybody.
    ///
    /// @return whether it does
    boolean awaitReady(Duration atMost);

    /// Registers the session, then tells it where its user stands, unless it goes on with a former one:
    /// nothing that happens in between is missed, and nothing that happened before is told twice. Who
    /// has heard the greeting can be reached.
    ///
    /// @param register whether the session was taken in
    /// @return the same
    boolean greet(ClientSession session, BooleanSupplier register);
}
