package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The status of a call. Only call-service knows the legal transitions; consumers see the result.
public enum CallStatus {
    /// The caller has started the call; no device of the receiver has confirmed that it rings.
    @JsonProperty("initiating")
    INITIATING,
    /// A device of the receiver rings.
    @JsonProperty("ringing")
    RINGING,
    /// The receiver has accepted.
    @JsonProperty("connected")
    CONNECTED,
    /// Over after it was accepted.
    @JsonProperty("ended")
    ENDED,
    /// Over because the receiver declined.
    @JsonProperty("declined")
    DECLINED,
    /// Over without an answer, for example because the ring time was over, or because the caller cancelled the
    /// call or lost the connection.
    @JsonProperty("missed")
    MISSED,
    /// Over without ringing, because the receiver was in another call.
    @JsonProperty("busy")
    BUSY;

    /// Returns whether the call is over.
    public boolean isTerminal() {
        return switch (this) {
            case INITIATING, RINGING, CONNECTED -> false;
            case ENDED, DECLINED, MISSED, BUSY -> true;
        };
    }

    /// Returns whether nobody has answered yet.
    public boolean isUnanswered() {
        return this == INITIATING || this == RINGING;
    }
}
