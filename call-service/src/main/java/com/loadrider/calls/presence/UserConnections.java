package com.loadrider.calls.presence;

import java.util.List;
import org.springframework.stereotype.Component;

/// Stores the connections of users and tells [PresenceChanges].
@Component
class UserConnections {

    private final PresenceTable table;
    private final List<PresenceChanges> changes;

    UserConnections(PresenceTable table, List<PresenceChanges> changes) {
        this.table = table;
        this.changes = List.copyOf(changes);
    }

    void put(long userId, String gatewayId, List<String> devices) {
        changed(userId);
        table.put(userId, gatewayId, devices);
        changed(userId);
    }

    void remove(long userId, String gatewayId) {
        if (!table.has(userId, gatewayId)) {
            return;
        }
        changed(userId);
        table.remove(userId, gatewayId);
        changed(userId);
    }

    private void changed(long userId) {
        changes.forEach(it -> it.changed(userId));
    }
}
