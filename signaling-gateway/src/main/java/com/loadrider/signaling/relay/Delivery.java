package com.loadrider.signaling.relay;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A signal on its way to its recipient. Its `toString` contains none of the payload.
///
/// @param id increases with every signal that arrives at this gateway
/// @param callSessionId the call
/// @param fromUserId the sender
/// @param toUserId the recipient
/// @param deviceId the only device that may receive it; null for all devices
/// @param payload the argument of the event, JSON
record Delivery(
        long id,
        long callSessionId,
        long fromUserId,
        long toUserId,
        @Nullable String deviceId,
        String payload) {

    static final Comparator<Delivery> IN_ORDER = Comparator.comparingLong(Delivery::id);

    /// The scope in which signals keep their order.
    record Order(long callSessionId, long fromUserId, long toUserId) {}

    Order order() {
        return new Order(callSessionId, fromUserId, toUserId);
    }

    @Override
    public String toString() {
        return "Delivery[" + id + ", call " + callSessionId + ", to " + toUserId + "]";
    }
}
