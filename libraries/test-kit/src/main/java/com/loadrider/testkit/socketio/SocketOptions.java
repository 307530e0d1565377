package com.loadrider.testkit.socketio;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The options of a connection.
///
/// @param auth the `auth` object, written by Jackson
/// @param headers headers of the HTTP request, e.g. `Origin`
public record SocketOptions(Object auth, Map<String, String> headers) {

    public SocketOptions {
        headers = Map.copyOf(headers);
    }

    /// Creates options with a token and, unless it is null, a device id.
    public static SocketOptions token(String token, @Nullable String deviceId) {
        var auth = new HashMap<String, String>();
        auth.put("token", token);
        if (deviceId != null) {
            auth.put("deviceId", deviceId);
        }
        return new SocketOptions(auth, Map.of());
    }

    /// Returns these options with the `Origin` header of a page; it replaces all other headers.
    public SocketOptions origin(String origin) {
        return new SocketOptions(auth, Map.of("Origin", origin));
    }
}
