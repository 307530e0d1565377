package com.loadrider.signaling.presence;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which gateways are alive, counted in ticks that came back through Kafka: a gateway is gone when
/// three have come since its last heartbeat. While Kafka is away nothing ages, and afterwards the count
/// starts anew. Not safe for several threads.
final class Leases {

    private static final int TICKS_OF_A_LOST_GATEWAY = 3;
    /// Two writers, or a backlog, make ticks come faster than every 5 s; those in between do not count.
    private static final Duration TOO_SOON = Duration.ofSeconds(4);
    /// Kafka, or this reader, was away: what was silent meanwhile gets its full time again.
    private static final Duration GAP = Duration.ofSeconds(12);

    private final Map<String, Integer> silentTicks = new HashMap<>();
    private boolean ticked;
    private long lastTick;

    /// The gateway gave a sign of life.
    void heard(String gatewayId) {
        silentTicks.put(gatewayId, 0);
    }

    /// There is a record of the gateway, which may be an old one: it counts as alive until its silence says
    /// otherwise.
    void seen(String gatewayId) {
        silentTicks.putIfAbsent(gatewayId, 0);
    }

    /// The gateway said that it stops, or started anew.
    void ended(String gatewayId) {
        silentTicks.remove(gatewayId);
    }

    /// A tick came back.
    ///
    /// @param now of a clock that only goes forward, in nanoseconds
    /// @return the gateways that are gone by it; they are told once
    Set<String> tick(long now) {
        long since = now - lastTick;
        if (ticked && since < TOO_SOON.toNanos()) {
            return Set.of();
        }
        boolean anew = !ticked || since > GAP.toNanos();
        ticked = true;
        lastTick = now;
        silentTicks.replaceAll((_, silent) -> anew ? 0 : silent + 1);
        var gone = new HashSet<String>();
        for (String gatewayId : List.copyOf(silentTicks.keySet())) {
            if (silentTicks.getOrDefault(gatewayId, 0) >= TICKS_OF_A_LOST_GATEWAY) {
                silentTicks.remove(gatewayId);
                gone.add(gatewayId);
            }
        }
        return gone;
    }
}
