package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How far a participant's device has come with the media of a call, as the device reports it.
public enum MediaState {
    /// The device looks for a way to the other side.
    @JsonProperty("connecting")
    CONNECTING,
    /// Media of the other side arrives.
    @JsonProperty("connected")
    CONNECTED,
    /// The device has given up.
    @JsonProperty("failed")
    FAILED
}
