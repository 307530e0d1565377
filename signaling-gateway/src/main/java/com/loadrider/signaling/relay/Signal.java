package com.loadrider.signaling.relay;

/// A signal as it arrived. Its `toString` contains none of its data.
///
/// @param callSessionId the call
/// @param type the kind of signal
/// @param dataJson a JSON object, exactly as the client sent it
/// @param toUserId the recipient
public record Signal(long callSessionId, SignalType type, String dataJson, long toUserId) {

    /// Builds the argument of the event that the recipient gets.
    ///
    /// @param fromUserId the user of the sender's token
    String payload(long fromUserId) {
        return "{\"callSessionId\":" + callSessionId + ",\"type\":\"" + type.wireName() + "\",\"data\":" + dataJson
                + ",\"fromUserId\":" + fromUserId + ",\"toUserId\":" + toUserId + "}";
    }

    @Override
    public String toString() {
        return "Signal[call " + callSessionId + ", " + type + ", to " + toUserId + "]";
    }
}
