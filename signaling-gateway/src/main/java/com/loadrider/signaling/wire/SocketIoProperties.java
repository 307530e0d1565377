package com.loadrider.signaling.wire;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The limits of Socket.IO connections.
///
/// @param connectTimeout how long a session may stay without a connection to the default namespace, 100 ms or more
@ConfigurationProperties("signaling.socketio")
record SocketIoProperties(@DefaultValue("5s") Duration connectTimeout) {

    SocketIoProperties {
        if (connectTimeout.toMillis() < 100) {
            throw new IllegalArgumentException("signaling.socketio.connect-timeout must be at least 100ms");
        }
    }
}
