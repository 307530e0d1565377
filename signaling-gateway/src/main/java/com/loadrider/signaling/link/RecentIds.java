package com.loadrider.signaling.link;

import java.util.LinkedHashMap;
import java.util.Map;

/// The ids of the latest signals of one gateway that a socket took. A signal is sent again if its answer was lost with
/// the link; it is then not delivered twice.
final class RecentIds {

    private static final int MOST = 4096;

    private final Map<Long, Boolean> ids = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean contain(long id) {
        return ids.containsKey(id);
    }

    synchronized void add(long id) {
        ids.put(id, true);
    }
}
