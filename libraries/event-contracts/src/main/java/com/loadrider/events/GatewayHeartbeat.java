package com.loadrider.events;

/// The heartbeat of a gateway, the value of a record on `presence.state.v1` with the key `@gatewayId`. A tombstone
/// means that the gateway has stopped.
///
/// @param gatewayId the gateway's name and start time
/// @param address the address for other gateways, as `host:port`
public record GatewayHeartbeat(String gatewayId, String address) {
    /// The `ce_type` of its records.
    public static final String TYPE = "gateway.heartbeat";
}
