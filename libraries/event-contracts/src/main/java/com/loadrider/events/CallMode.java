package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Who takes part in a call.
public enum CallMode {
    /// Two users: the caller and the receiver.
    @JsonProperty("direct")
    DIRECT,

    /// Any number of members of the conversation.
    @JsonProperty("group")
    GROUP
}
