package com.loadrider.calls.presence;

import java.util.List;
import org.springframework.stereotype.Component;

/// Stores the connections of users and tells [PresenceChanges].
@Component
class UserConnections {

    private final PresenceTable table;
    private final PresenceChanges changes;

    UserConnections(PresenceTable table, PresenceChanges changes) {
        this.table = table;
        this.changes = changes;
    }

    void put(long userId, String gatewayId, List<String> devices) {
        changes.changed(userId);
        table.put(userId, gatewayId, devices);
        changes.changed(userId);
    }

    void remove(long userId, String gatewayId) {
        if (!table.has(userId, gatewayId)) {
            return;
        }
        changes.changed(userId);
        table.remove(userId, gatewayId);
        changes.changed(userId);
    }
}
