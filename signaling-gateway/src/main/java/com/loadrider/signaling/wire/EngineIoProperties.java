package com.loadrider.signaling.wire;

import com.loadrider.socketio.engineio.EngineLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The limits and timers of Engine.IO sessions. Clients learn the first three from the open packet.
///
/// @param pingInterval the time between two pings, 100 ms or more
/// @param pingTimeout how long a client may take to answer a ping, 100 ms or more
/// @param maxPayload the longest WebSocket message or polling body that is taken, 1 KB – 16 MB
/// @param sendQueue how much may wait to be sent to one client, at least `max-payload`; a slower client is closed
/// @param upgradeTimeout how long a client may take to change from polling to WebSocket
@ConfigurationProperties("signaling.engineio")
record EngineIoProperties(
        @DefaultValue("10s") Duration pingInterval,
        @DefaultValue("5s") Duration pingTimeout,
        @DefaultValue("64KB") DataSize maxPayload,
        @DefaultValue("1MB") DataSize sendQueue,
        @DefaultValue("10s") Duration upgradeTimeout) {

    /// Checks the values here, so that a failure names the properties.
    EngineIoProperties {
        var _ = limits(pingInterval, pingTimeout, maxPayload, sendQueue, upgradeTimeout);
    }

    EngineLimits limits() {
        return limits(pingInterval, pingTimeout, maxPayload, sendQueue, upgradeTimeout);
    }

    private static EngineLimits limits(
            Duration pingInterval,
            Duration pingTimeout,
            DataSize maxPayload,
            DataSize sendQueue,
            Duration upgradeTimeout) {
        return new EngineLimits(
                pingInterval,
                pingTimeout,
                Math.toIntExact(maxPayload.toBytes()),
                Math.toIntExact(sendQueue.toBytes()),
                upgradeTimeout);
    }
}
