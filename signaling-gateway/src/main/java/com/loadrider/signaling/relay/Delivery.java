package com.loadrider.signaling.relay;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// A signal on its way. Its `toString` shows nothing of its payload.
///
/// @param id rises with every signal that comes to this gateway
/// @param callSessionId the call
/// @param fromUserId who sends it
/// @param toUserId who is to get it
/// @param deviceId the one device that may have it; null for all
/// @param payload the event's argument, JSON
record Delivery(
        long id,
        long callSessionId,
        long fromUserId,
        long toUserId,
        @Nullable String deviceId,
        String payload) {

    static final Comparator<Delivery> IN_ORDER = Comparator.comparingLong(Delivery::id);

    /// Within which the order is kept.
    record Order(long callSessionId, long fromUserId) {}

    Order order() {
        return new Order(callSessionId, fromUserId);
    }

    @Override
    public String toString() {
        return "Delivery[" + id + ", call " + callSessionId + ", to " + toUserId + "]";
    }
}
