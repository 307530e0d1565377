package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The type with which a call was started. Cameras can be switched on and off during both types.
public enum CallType {
    /// Microphones only; on the wire `audio`.
    @JsonProperty("audio")
    AUDIO,
    /// Microphones and cameras; on the wire `video`.
    @JsonProperty("video")
    VIDEO
}
