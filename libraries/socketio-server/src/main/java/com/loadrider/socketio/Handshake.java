package com.loadrider.socketio;

import org.jspecify.annotations.Nullable;

/// How a client connected, before it authenticated.
///
/// @param remoteAddress the client's address as the connector sees it, for example `203.0.113.7`
/// @param origin the `Origin` header of the request that opened the session, already checked
/// @param transport the transport at the time of the CONNECT, `polling` or `websocket`
public record Handshake(String remoteAddress, @Nullable String origin, String transport) {}
