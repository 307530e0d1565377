package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How good a connection was, as its device measured it.
public enum CallQuality {
    /// Nothing to notice.
    @JsonProperty("excellent")
    EXCELLENT,
    /// Hardly anything to notice.
    @JsonProperty("good")
    GOOD,
    /// Noticeable disturbance.
    @JsonProperty("fair")
    FAIR,
    /// Hard to hold a conversation.
    @JsonProperty("poor")
    POOR
}
