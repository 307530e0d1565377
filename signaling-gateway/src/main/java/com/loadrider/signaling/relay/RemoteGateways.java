package com.loadrider.signaling.relay;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// The other gateways, as a way to the sockets that they hold.
interface RemoteGateways {

    /// Hands a signal to every other gateway that has the recipient. Never waits; signals given one after the other
    /// arrive in that order.
    ///
    /// @param deviceId the one device that may have it; null for all
    /// @return whether a socket at one of them has it, once that is known
    CompletableFuture<Boolean> deliver(Signal signal, long fromUserId, @Nullable String deviceId);
}
