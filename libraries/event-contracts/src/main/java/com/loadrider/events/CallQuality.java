package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The quality of a connection as measured by the device.
public enum CallQuality {
    /// No noticeable disturbance.
    @JsonProperty("excellent")
    EXCELLENT,
    /// Hardly noticeable disturbance.
    @JsonProperty("good")
    GOOD,
    /// Noticeable disturbance.
    @JsonProperty("fair")
    FAIR,
    /// A conversation is difficult.
    @JsonProperty("poor")
    POOR
}
