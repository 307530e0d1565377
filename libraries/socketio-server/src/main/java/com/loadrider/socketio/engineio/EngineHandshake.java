package com.loadrider.socketio.engineio;

import org.jspecify.annotations.Nullable;

/// The client that opened a session, from its first request.
///
/// @param remoteAddress the client's address, for example `203.0.113.7`
/// @param origin the `Origin` header, already checked
public record EngineHandshake(
        String remoteAddress, @Nullable String origin) {}
