package com.loadrider.signaling.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Sends a new session the current state of its user.
public interface InitialSnapshot {

    /// Waits until the gateway knows enough to send snapshots.
    ///
    /// @return whether it does
    boolean awaitReady(Duration atMost);

    /// Registers the session, then sends it the current state of its user, unless the session resumes a previous
    /// one. The client misses no event in between and gets no earlier event twice. Once a client has received
    /// the snapshot, events reach it.
    ///
    /// @param register registers the session and returns whether there was room for it
    /// @return the result of `register`
    boolean registerAndSend(ClientSession session, BooleanSupplier register);
}
