package com.loadrider.events;

/// A gateway is alive, the value of a record on `presence.state.v1` under the key `@gatewayId`. A tombstone says
/// that the gateway has stopped.
///
/// @param gatewayId the gateway's name and start
/// @param address where other gateways reach it, as `host:port`
public record GatewayHeartbeat(String gatewayId, String address) {
    /// Its `ce_type`.
    public static final String TYPE = "gateway.heartbeat";
}
