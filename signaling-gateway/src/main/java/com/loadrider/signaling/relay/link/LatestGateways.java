package com.loadrider.signaling.relay.link;

import java.util.LinkedHashMap;
import java.util.Map;

/// What was taken from each run of a gateway that had a link to this one. Every start of a gateway is a new run, so
/// those whose last link was made longest ago are forgotten.
final class LatestGateways {

    static final int MOST = 64;

    private final Map<String, RecentIds> byId = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RecentIds> eldest) {
            return size() > MOST;
        }
    };

    synchronized RecentIds of(String gatewayId) {
        return byId.computeIfAbsent(gatewayId, _ -> new RecentIds());
    }
}
