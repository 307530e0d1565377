package com.loadrider.events;

import java.util.List;

/// A user's connection to a gateway, the value of a record on `presence.state.v1` with the key `userId@gatewayId`.
/// A tombstone means that the user has no socket at that gateway any more.
///
/// @param userId the user
/// @param gatewayId the gateway's name and start time, so each start has a new id
/// @param address the address where other gateways deliver this user's signals, as `host:port`
/// @param devices the device ids of the user's sockets at the gateway; sockets without a device id are not listed
public record Presence(long userId, String gatewayId, String address, List<String> devices) {
    /// The `ce_type` of its records.
    public static final String TYPE = "presence.online";

    public Presence {
        devices = List.copyOf(devices);
    }
}
