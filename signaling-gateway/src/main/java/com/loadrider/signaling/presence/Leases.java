package com.loadrider.signaling.presence;

import com.loadrider.events.PresenceLease;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Tracks which gateways are alive. Time is counted in ticks that came back through Kafka; [PresenceLease] has the
/// times. While Kafka is unreachable no lease ages, and afterwards the counts start again at zero. Not thread-safe.
final class Leases {

    private final Map<String, Integer> silentTicks = new HashMap<>();
    private boolean ticked;
    private long lastTick;

    /// The gateway sent a heartbeat.
    void renew(String gatewayId) {
        silentTicks.put(gatewayId, 0);
    }

    /// A record of the gateway was read. The record may be old, so the gateway counts as alive
    /// until enough ticks have passed.
    void seen(String gatewayId) {
        silentTicks.putIfAbsent(gatewayId, 0);
    }

    /// The gateway stopped or was replaced by a later run.
    void ended(String gatewayId) {
        silentTicks.remove(gatewayId);
    }

    /// Counts a tick.
    ///
    /// @param now monotonic time in nanoseconds
    /// @return the gateways that are gone since this tick; each is returned once
    Set<String> tick(long now) {
        PresenceLease.Tick tick =
                ticked ? PresenceLease.tick(Duration.ofNanos(now - lastTick)) : PresenceLease.Tick.RESTARTED;
        if (tick == PresenceLease.Tick.IGNORED) {
            return Set.of();
        }
        ticked = true;
        lastTick = now;
        silentTicks.replaceAll((_, silent) -> tick == PresenceLease.Tick.RESTARTED ? 0 : silent + 1);
        var gone = new HashSet<String>();
        silentTicks.forEach((gatewayId, silent) -> {
            if (silent >= PresenceLease.TICKS_OF_A_LOST_GATEWAY) {
                gone.add(gatewayId);
            }
        });
        silentTicks.keySet().removeAll(gone);
        return gone;
    }
}
