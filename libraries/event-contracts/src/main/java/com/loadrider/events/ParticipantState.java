package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Where a participant stands.
public enum ParticipantState {
    /// Is to be rung; no device rings yet.
    @JsonProperty("invited")
    INVITED,

    /// A device rings.
    @JsonProperty("ringing")
    RINGING,

    /// Is in the call.
    @JsonProperty("joined")
    JOINED,

    /// Was in the call.
    @JsonProperty("left")
    LEFT,

    /// Declined, and may still join.
    @JsonProperty("declined")
    DECLINED,

    /// Did not answer while the devices rang.
    @JsonProperty("missed")
    MISSED,

    /// Was in another call, so no device rang.
    @JsonProperty("busy")
    BUSY,

    /// Was removed by the host, or left the conversation.
    @JsonProperty("removed")
    REMOVED
}
