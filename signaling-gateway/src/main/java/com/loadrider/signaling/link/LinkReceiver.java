package com.loadrider.signaling.link;

import org.jspecify.annotations.Nullable;

/// Receives the signals that other gateways send over their links.
@FunctionalInterface
public interface LinkReceiver {

    /// Delivers a signal to the user's sockets at this gateway. Must not block.
    ///
    /// @param deviceId the only device that may receive it; null for all devices
    /// @param payload the argument of the event, JSON
    /// @return whether a socket took it
    boolean deliver(long userId, @Nullable String deviceId, String payload);
}
