package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a call was started with. Cameras may be switched on and off during either.
public enum CallType {
    /// Microphones only; on the wire `audio`.
    @JsonProperty("audio")
    AUDIO,
    /// Microphones and cameras; on the wire `video`.
    @JsonProperty("video")
    VIDEO
}
