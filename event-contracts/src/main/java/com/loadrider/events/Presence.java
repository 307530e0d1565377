package com.loadrider.events;

import java.util.List;

/// Where a user is connected, the value of a record on `presence.state.v1` under the key `userId@gatewayId`.
/// A tombstone says that the user has no socket at that gateway any more.
///
/// @param userId who
/// @param gatewayId the gateway's name and start, so a new one with every start
/// @param address where other gateways reach that gateway for this user's signals, as `host:port`
/// @param devices the device ids of the user's sockets there; sockets without one are not listed
public record Presence(long userId, String gatewayId, String address, List<String> devices) {
    /// Its `ce_type`.
    public static final String TYPE = "presence.online";

    public Presence {
        devices = List.copyOf(devices);
    }
}
