package com.loadrider.socketio.engineio;

import java.time.Duration;

/// The limits and timers of sessions. Clients learn the first three from the open packet.
///
/// @param pingInterval the time between two pings, 100 ms or more
/// @param pingTimeout how long a client may take to answer a ping, 100 ms or more
/// @param maxPayload the longest WebSocket message or polling body that is accepted, 1 KiB to 16 MiB, in bytes
/// @param sendQueue how many bytes may wait to be sent to one client, `maxPayload` to 64 MiB; a slower client is closed
/// @param upgradeTimeout how long a client may take to change from polling to WebSocket, 100 ms or more
public record EngineLimits(
        Duration pingInterval, Duration pingTimeout, int maxPayload, int sendQueue, Duration upgradeTimeout) {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /// The defaults of the official server, and a send queue of 4 MiB.
    public static final EngineLimits DEFAULTS = new EngineLimits(
            Duration.ofSeconds(25), Duration.ofSeconds(20), 1_000_000, 4 * MIB, Duration.ofSeconds(10));

    /// @throws IllegalArgumentException if a value is out of its range
    public EngineLimits {
        require("pingInterval", pingInterval);
        require("pingTimeout", pingTimeout);
        require("maxPayload", maxPayload, KIB, 16 * MIB);
        require("sendQueue", sendQueue, maxPayload, 64 * MIB);
        require("upgradeTimeout", upgradeTimeout);
    }

    private static void require(String name, Duration value) {
        if (value.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(name + " must be at least 100 ms, but is " + value);
        }
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + " bytes, but is " + value);
        }
    }
}
