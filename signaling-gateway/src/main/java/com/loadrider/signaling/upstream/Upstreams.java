package com.loadrider.signaling.upstream;

/// The services behind the gateway.
///
/// @param calls call-service
/// @param conversations conversation-message-service
/// @param notifications notification-service
public record Upstreams(Upstream calls, Upstream conversations, Upstream notifications) {}
