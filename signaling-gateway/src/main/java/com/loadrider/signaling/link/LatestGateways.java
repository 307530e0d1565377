package com.loadrider.signaling.link;

import java.util.LinkedHashMap;
import java.util.Map;

/// The delivered ids of each gateway instance that opened a link to this one. Every start of a gateway counts as a new
/// instance, so the instances whose latest link is oldest are removed.
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
