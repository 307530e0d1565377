package com.loadrider.signaling.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What one user, and one socket, may take up.
///
/// @param perUser sockets of one user at this gateway, 1 to 1000; a further one takes the place of the one that has
///     been silent longest
/// @param expiryNotice how long before its token ends a socket is told; where the token lives for less than twice as
///     long, after half of its remaining life
/// @param commandsWaiting commands of one socket that may wait for their turn, 1 to 1000
/// @param recoveryTime how long a client whose connection broke may come back to its session; 0 for never
/// @param backlogPercent of the heap, 1 to 50: what the latest events of all sessions, lost or not, may take up; beyond
///     that each keeps 8 KiB, and clients whose connection breaks get a new session and a snapshot
/// @param drainTime over how long the sockets are closed when the gateway stops, at most
@ConfigurationProperties("signaling.sessions")
record SessionProperties(
        @DefaultValue("10") int perUser,
        @DefaultValue("60s") Duration expiryNotice,
        @DefaultValue("64") int commandsWaiting,
        @DefaultValue("2m") Duration recoveryTime,
        @DefaultValue("20") int backlogPercent,
        @DefaultValue("5s") Duration drainTime) {

    SessionProperties {
        requireInRange("per-user", perUser, 1000);
        requireInRange("commands-waiting", commandsWaiting, 1000);
        requireInRange("backlog-percent", backlogPercent, 50);
    }

    private static void requireInRange(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "signaling.sessions." + name + " must be 1 to " + most + ", but is " + value);
        }
    }
}
