package com.loadrider.signaling.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The limits and times of sessions.
///
/// @param perUser sockets of one user at this gateway, 1 to 1000; a further socket replaces the
///     one that has been silent longest
/// @param expiryNotice how long before the end of its token a client is notified; a token with less than twice this
///     time left is announced after half of its remaining life
/// @param commandsWaiting commands of one socket in its queue, 1 to 1000
/// @param recoveryTime how long a client may take to resume its session after its
///     connection broke; 0 turns recovery off
/// @param backlogPercent the share of the heap for the replay buffers of all sessions, lost ones included, 1 to 50
///     percent; beyond it each buffer keeps 8 KiB, and a client whose connection breaks gets a new session and a
///     snapshot
/// @param drainTime the longest time over which the sockets are closed when the gateway stops
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
