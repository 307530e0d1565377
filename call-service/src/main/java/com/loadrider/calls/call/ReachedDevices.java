package com.loadrider.calls.call;

import com.loadrider.calls.presence.Connections;
import com.loadrider.calls.presence.OnlineUsers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The devices of the receiver that a call has reached. The row of the call must be locked.
@Component
class ReachedDevices {

    /// The device id of sockets that have none.
    private static final String UNNAMED = "";

    private final JdbcClient jdbc;
    private final OnlineUsers onlineUsers;

    ReachedDevices(JdbcClient jdbc, OnlineUsers onlineUsers) {
        this.jdbc = jdbc;
        this.onlineUsers = onlineUsers;
    }

    /// Records that a device rings, if it is one of the receiver and the call is unanswered. Returns the reach.
    DeviceReach ringing(Call call, Actor actor) {
        if (rings(call, actor)) {
            String device = actor.deviceId() == null ? UNNAMED : actor.deviceId();
            jdbc.sql("""
                            INSERT INTO reached_devices (call_id, device_id, rings) VALUES (?, ?, true)
                            ON CONFLICT (call_id, device_id) DO UPDATE SET rings = true
                            """).params(call.getId(), device).update();
        }
        return of(call);
    }

    /// Records that a push service has accepted a notification for a device, if the call is unanswered. Returns the
    /// reach.
    DeviceReach pushed(Call call, Actor actor) {
        if (rings(call, actor) && actor.deviceId() != null) {
            jdbc.sql("""
                            INSERT INTO reached_devices (call_id, device_id, is_pushed) VALUES (?, ?, true)
                            ON CONFLICT (call_id, device_id) DO UPDATE SET is_pushed = true
                            """).params(call.getId(), actor.deviceId()).update();
        }
        return of(call);
    }

    /// Returns the reach of a call as it is now.
    DeviceReach of(Call call) {
        return call.rungUser()
                .map(onlineUsers::connectionsOf)
                .map(connections -> reach(call.getId(), connections))
                .orElse(DeviceReach.NONE);
    }

    private static boolean rings(Call call, Actor actor) {
        return call.rungUser().filter(it -> it == actor.userId()).isPresent();
    }

    private DeviceReach reach(long callId, Connections connections) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE is_pushed), count(*) FILTER (WHERE rings)
                        FROM reached_devices WHERE call_id = ?
                        """)
                .param(callId)
                .query((row, _) -> DeviceReach.of(connections, row.getInt(1), row.getInt(2)))
                .single();
    }

    /// Forgets the devices of a call that is not unanswered any more.
    void forget(long callId) {
        jdbc.sql("DELETE FROM reached_devices WHERE call_id = ?").param(callId).update();
    }
}
