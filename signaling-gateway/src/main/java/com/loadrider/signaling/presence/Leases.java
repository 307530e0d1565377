package com.loadrider.signaling.presence;

import com.loadrider.events.PresenceLease;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
        long since = now - lastTick;
        if (ticked && since < PresenceLease.TOO_SOON.toNanos()) {
            return Set.of();
        }
        boolean anew = !ticked || since > PresenceLease.GAP.toNanos();
        ticked = true;
        lastTick = now;
        silentTicks.replaceAll((_, silent) -> anew ? 0 : silent + 1);
        var gone = new HashSet<String>();
        for (String gatewayId : List.copyOf(silentTicks.keySet())) {
            if (silentTicks.getOrDefault(gatewayId, 0) >= PresenceLease.TICKS_OF_A_LOST_GATEWAY) {
                silentTicks.remove(gatewayId);
                gone.add(gatewayId);
            }
        }
        return gone;
    }
}
