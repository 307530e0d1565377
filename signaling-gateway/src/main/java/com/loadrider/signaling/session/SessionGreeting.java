package com.loadrider.signaling.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Sends a new session its first events.
public interface SessionGreeting {

    /// Waits until the gateway knows enough to greet a client.
    ///
    /// @return whether it does
    boolean awaitReady(Duration atMost);

    /// Registers the session, then sends it the current state of its user, unless the session resumes a former
    /// one. The client misses no event in between and gets no earlier event twice. Once a client has received
    /// the greeting, events reach it.
    ///
    /// @param register registers the session and returns whether there was room for it
    /// @return the result of `register`
    boolean greet(ClientSession session, BooleanSupplier register);
}
