package com.loadrider.signaling.relay;

import com.loadrider.events.CallSession;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Delivers signals to the sockets of their recipients. Signals of one call, sender and recipient keep their order.
@Component
class Recipients {

    private static final CompletableFuture<Boolean> DELIVERED = CompletableFuture.completedFuture(true);
    private static final CompletableFuture<Boolean> NOBODY = CompletableFuture.completedFuture(false);

    private final Route route;
    private final PendingSignals pending;
    private final AtomicLong lastId = new AtomicLong();

    Recipients(Route route, PendingSignals pending) {
        this.route = route;
        this.pending = pending;
    }

    /// Delivers a signal that the rules allow. Never blocks.
    ///
    /// @return whether a socket took it; known at once if the recipient has a socket here, otherwise within
    ///     about 2 s
    CompletableFuture<Boolean> deliver(Signal signal, long fromUserId, CallSession call) {
        var delivery = new Delivery(
                lastId.incrementAndGet(),
                signal.callSessionId(),
                fromUserId,
                signal.toUserId(),
                call.deviceOf(signal.toUserId()),
                signal.payload(fromUserId));
        CompletableFuture<Boolean> place = pending.behindOthers(delivery);
        if (place != null) {
            return place;
        }
        return route.attempt(delivery).thenCompose(outcome -> switch (outcome) {
            case DELIVERED -> DELIVERED;
            case OFFLINE -> NOBODY;
            case STALE_PRESENCE, LINK_FAILED -> pending.add(delivery, outcome);
        });
    }
}
