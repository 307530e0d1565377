package com.loadrider.signaling.relay;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A gateway by itself: whoever is not here is nowhere.
@Component
class NoRemoteGateways implements RemoteGateways {

    @Override
    public CompletableFuture<Boolean> deliver(Signal signal, long fromUserId, @Nullable String deviceId) {
        return CompletableFuture.completedFuture(false);
    }
}
