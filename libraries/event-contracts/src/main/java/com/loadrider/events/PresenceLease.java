package com.loadrider.events;

import java.time.Duration;

/// The times of the presence lease on `presence.state.v1`. A gateway is alive as long as its heartbeats keep up
/// with the ticks, so all readers have to use the same times. `docs/architecture.md` explains the lease.
public final class PresenceLease {

    /// The time between two ticks, in seconds; a compile-time constant for annotations.
    public static final int TICK_SECONDS = 5;

    /// The time between two [PresenceTick]s, and between two [GatewayHeartbeat]s of a gateway.
    public static final Duration INTERVAL = Duration.ofSeconds(TICK_SECONDS);

    /// A gateway is gone when this many ticks have come since its last heartbeat.
    public static final int TICKS_OF_A_LOST_GATEWAY = 3;

    /// The shortest time from a heartbeat until the gateway is gone. The first tick may come right after the heartbeat.
    public static final Duration SHORTEST = INTERVAL.multipliedBy(TICKS_OF_A_LOST_GATEWAY - 1);

    /// The shortest time between two ticks that count. A backlog, or two writers, make ticks arrive faster.
    private static final Duration TOO_SOON = Duration.ofSeconds(4);

    /// A longer gap between two ticks means that Kafka or the reader was away. The age of everything that is silent
    /// or absent then starts again at zero.
    public static final Duration GAP = Duration.ofSeconds(12);

    private PresenceLease() {}

    /// What a tick means for a reader.
    public enum Tick {
        /// It came too soon after the last one and does not count.
        IGNORED,
        /// Everything that is silent or absent is one tick older.
        COUNTED,
        /// It is the first one after a gap. The age of everything starts again at zero.
        RESTARTED
    }

    /// Returns what a tick means.
    ///
    /// @param sinceLast the time since the last tick that was not ignored, by the reader's own clock
    public static Tick tick(Duration sinceLast) {
        if (sinceLast.compareTo(TOO_SOON) < 0) {
            return Tick.IGNORED;
        }
        return sinceLast.compareTo(GAP) > 0 ? Tick.RESTARTED : Tick.COUNTED;
    }
}
