package com.loadrider.signaling.relay;

import com.loadrider.socketio.OutgoingEvent;
import com.loadrider.socketio.Utf8Slice;

/// A signal as it arrived. Its `toString` contains none of its data.
///
/// @param callSessionId the call
/// @param type the kind of signal
/// @param data a JSON object, exactly as the client sent it
/// @param toUserId the recipient
public record Signal(long callSessionId, SignalType type, Utf8Slice data, long toUserId) {

    /// The name of the event that carries a signal.
    static final String EVENT = "webrtc_signaling";

    /// Builds the argument of the event that the recipient gets.
    ///
    /// @param fromUserId the user of the sender's token
    String payload(long fromUserId) {
        return start() + data.text() + end(fromUserId);
    }

    /// Builds the event that the recipient gets. The data is copied once, as bytes.
    ///
    /// @param fromUserId the user of the sender's token
    OutgoingEvent event(long fromUserId) {
        return OutgoingEvent.recoverable(EVENT, start(), data, end(fromUserId));
    }

    /// Returns the same signal with the data in an array of its own.
    Signal copy() {
        return new Signal(callSessionId, type, data.copy(), toUserId);
    }

    private String start() {
        return "{\"callSessionId\":" + callSessionId + ",\"type\":\"" + type.wireName() + "\",\"data\":";
    }

    private String end(long fromUserId) {
        return ",\"fromUserId\":" + fromUserId + ",\"toUserId\":" + toUserId + "}";
    }

    @Override
    public String toString() {
        return "Signal[call " + callSessionId + ", " + type + ", to " + toUserId + "]";
    }
}
