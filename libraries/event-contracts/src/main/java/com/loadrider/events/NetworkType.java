package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The network of a device, as reported by the device.
public enum NetworkType {
    /// Wireless LAN.
    @JsonProperty("wifi")
    WIFI,
    /// Mobile network.
    @JsonProperty("cellular")
    CELLULAR,
    /// Wired network.
    @JsonProperty("ethernet")
    ETHERNET,
    /// The device does not know its network.
    @JsonProperty("unknown")
    UNKNOWN
}
