package com.loadrider.calls.call;

import com.loadrider.calls.presence.Connections;
import com.loadrider.calls.presence.OnlineUsers;
import com.loadrider.calls.push.PushReachability;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Answers whether a receiver can be rung.
@Component
class ReceiverReach {

    private final OnlineUsers onlineUsers;
    private final PushReachability push;
    private final OfflineReceiver rule;

    ReceiverReach(OnlineUsers onlineUsers, PushReachability push, OfflineReceiver rule) {
        this.onlineUsers = onlineUsers;
        this.push = push;
        this.rule = rule;
    }

    /// Returns the reach of a call that begins now; empty if no device of the receiver would ring. It makes the
    /// same queries in both cases, so that the response time does not reveal why the receiver counts as offline.
    Optional<DeviceReach> of(long receiverId) {
        Connections connections = onlineUsers.connectionsOf(receiverId);
        boolean isReachable = push.isReachable(receiverId);
        return connections.isOnline() || (isReachable && rule.mayBeRung())
                ? Optional.of(DeviceReach.of(connections, 0, 0))
                : Optional.empty();
    }
}
