package com.loadrider.signaling.relay;

import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/// Takes signals to the sockets of their recipients, in order for each call and sender.
@Component
class Recipients {

    private static final CompletableFuture<Boolean> DELIVERED = CompletableFuture.completedFuture(true);
    private static final CompletableFuture<Boolean> NOBODY = CompletableFuture.completedFuture(false);

    private final Route route;
    private final HeldSignals held;
    private final AtomicLong lastId = new AtomicLong();

    Recipients(Route route, HeldSignals held) {
        this.route = route;
        this.held = held;
    }

    /// Delivers a signal that was found to be in order. Never waits.
    ///
    /// @return whether a socket has it, once that is known; at once where one is here, in about 2 s at the
    ///     latest
    CompletableFuture<Boolean> deliver(Signal signal, long fromUserId, CallSession call) {
        String bound = call.participant(signal.toUserId())
                .map(CallParticipant::deviceId)
                .orElse(null);
        var delivery = new Delivery(
                lastId.incrementAndGet(),
                signal.callSessionId(),
                fromUserId,
                signal.toUserId(),
                bound,
                signal.payload(fromUserId));
        CompletableFuture<Boolean> place = held.behindOthers(delivery);
        if (place != null) {
            return place;
        }
        return route.attempt(delivery).thenCompose(outcome -> switch (outcome) {
            case DELIVERED -> DELIVERED;
            case NOWHERE -> NOBODY;
            case MOVED, CUT_OFF -> held.hold(delivery, outcome);
        });
    }
}
