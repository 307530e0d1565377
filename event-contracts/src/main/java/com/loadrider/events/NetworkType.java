package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What carries a device's media, as the device reports it.
public enum NetworkType {
    /// Wireless LAN.
    @JsonProperty("wifi")
    WIFI,
    /// A mobile network.
    @JsonProperty("cellular")
    CELLULAR,
    /// A cable.
    @JsonProperty("ethernet")
    ETHERNET,
    /// The device cannot tell.
    @JsonProperty("unknown")
    UNKNOWN
}
