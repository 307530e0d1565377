package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The state of a participant's media connection, as reported by the device.
public enum MediaState {
    /// The device is connecting to the other side.
    @JsonProperty("connecting")
    CONNECTING,
    /// The device receives media from the other side.
    @JsonProperty("connected")
    CONNECTED,
    /// The device has stopped trying to connect.
    @JsonProperty("failed")
    FAILED
}
