package com.loadrider.signaling.relay;

/// A signal as it arrived. Its `toString` shows nothing of its data.
///
/// @param callSessionId the call
/// @param type its kind
/// @param dataJson a JSON object, the very characters that the client sent
/// @param toUserId who is to get it
record Signal(long callSessionId, SignalType type, String dataJson, long toUserId) {

    /// The argument of the event at the recipient.
    ///
    /// @param fromUserId by the sender's token
    String payload(long fromUserId) {
        return "{\"callSessionId\":" + callSessionId + ",\"type\":\"" + type.wireName() + "\",\"data\":" + dataJson
                + ",\"fromUserId\":" + fromUserId + ",\"toUserId\":" + toUserId + "}";
    }

    @Override
    public String toString() {
        return "Signal[call " + callSessionId + ", " + type + ", to " + toUserId + "]";
    }
}
