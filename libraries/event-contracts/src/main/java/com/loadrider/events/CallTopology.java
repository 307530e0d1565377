package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How media travels between the devices of a call.
public enum CallTopology {
    /// Between the two devices of a direct call.
    @JsonProperty("p2p")
    P2P,

    /// Between each pair of devices.
    @JsonProperty("mesh")
    MESH,

    /// Through a media server.
    @JsonProperty("sfu")
    SFU
}
