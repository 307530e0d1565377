package com.loadrider.signaling.socketio;

import org.jspecify.annotations.Nullable;

/// How a client reached us, before it said who it is.
///
/// @param remoteAddress the client's address as the connector sees it, for example `203.0.113.7`
/// @param origin the `Origin` header of the request that opened the session, already found to be allowed
/// @param transport `polling` or `websocket`, as it was when the client asked to connect
public record Handshake(String remoteAddress, @Nullable String origin, String transport) {}
