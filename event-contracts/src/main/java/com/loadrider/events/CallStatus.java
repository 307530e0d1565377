package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a call stands. Which move leads where is call-service's business; readers see only the result.
public enum CallStatus {
    /// The caller has asked; no device of the receiver has confirmed that it rings.
    @JsonProperty("initiating")
    INITIATING,
    /// A device of the receiver is alerting its user.
    @JsonProperty("ringing")
    RINGING,
    /// The receiver has accepted.
    @JsonProperty("connected")
    CONNECTED,
    /// Over, after it had been accepted.
    @JsonProperty("ended")
    ENDED,
    /// Over: the receiver did not want it.
    @JsonProperty("declined")
    DECLINED,
    /// Over before anybody answered: the time was up, or the caller cancelled or vanished.
    @JsonProperty("missed")
    MISSED,
    /// Never rang: the receiver was in another call.
    @JsonProperty("busy")
    BUSY;

    /// Whether nothing can happen to the call any more.
    public boolean isTerminal() {
        return switch (this) {
            case INITIATING, RINGING, CONNECTED -> false;
            case ENDED, DECLINED, MISSED, BUSY -> true;
        };
    }
}
