package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a message is.
public enum MessageKind {
    /// Written by a member.
    @JsonProperty("text")
    TEXT,
    /// A notice about a call.
    @JsonProperty("call")
    CALL
}
