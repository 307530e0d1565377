package com.loadrider.testkit.socketio;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a client connects.
///
/// @param auth the `auth` object, anything that Jackson writes
/// @param headers of the HTTP request, as `Origin`
public record SocketOptions(Object auth, Map<String, String> headers) {

    public SocketOptions {
        headers = Map.copyOf(headers);
    }

    /// With a token, and the device it is on unless null.
    public static SocketOptions token(String token, @Nullable String deviceId) {
        var auth = new HashMap<String, String>();
        auth.put("token", token);
        if (deviceId != null) {
            auth.put("deviceId", deviceId);
        }
        return new SocketOptions(auth, Map.of());
    }

    /// The same from a page of that origin.
    public SocketOptions origin(String origin) {
        return new SocketOptions(auth, Map.of("Origin", origin));
    }
}
