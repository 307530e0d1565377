package com.loadrider.signaling.engineio;

import org.jspecify.annotations.Nullable;

/// Who opened a session, as the first request had it.
///
/// @param remoteAddress the client's address, for example `203.0.113.7`
/// @param origin the `Origin` header, found to be allowed
public record EngineHandshake(
        String remoteAddress, @Nullable String origin) {}
