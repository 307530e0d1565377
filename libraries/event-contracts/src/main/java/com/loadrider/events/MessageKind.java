package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The kind of a message.
public enum MessageKind {
    /// A text of a member.
    @JsonProperty("text")
    TEXT,
    /// A notice about a call.
    @JsonProperty("call")
    CALL
}
