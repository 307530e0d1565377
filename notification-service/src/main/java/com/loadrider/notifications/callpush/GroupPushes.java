package com.loadrider.notifications.callpush;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import com.loadrider.events.ConnectedUser;
import com.loadrider.notifications.notification.NotificationContent.Outcome;
import com.loadrider.notifications.notification.Notifications;
import com.loadrider.notifications.notification.Recipient;
import com.loadrider.notifications.subscription.Subscriptions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Plans the notifications of an event of a group call. It rings each participant by itself, and stops when that one
/// is no longer rung, whatever event says so.
@Component
class GroupPushes {

    private final Notifications notifications;
    private final GroupRings rings;
    private final MissedCalls missed;
    private final Subscriptions subscriptions;

    GroupPushes(Notifications notifications, GroupRings rings, MissedCalls missed, Subscriptions subscriptions) {
        this.notifications = notifications;
        this.rings = rings;
        this.missed = missed;
        this.subscriptions = subscriptions;
    }

    /// Plans nothing for participants without a subscription.
    void plan(CallEvent event) {
        CallSession call = event.call();
        List<Long> everybody =
                call.participants().stream().map(CallParticipant::userId).toList();
        Set<Long> reachable = subscriptions.hold(everybody);
        for (CallParticipant participant : call.participants()) {
            if (!reachable.contains(participant.userId())) {
                continue;
            }
            if (call.isRinging(participant.userId())) {
                ring(event, participant);
            } else {
                rings.end(call, participant.userId()).ifPresent(it -> stop(call, participant, it));
            }
        }
    }

    private void ring(CallEvent event, CallParticipant participant) {
        CallSession call = event.call();
        Instant until = participant.ringExpiresAt();
        if (until == null) {
            return;
        }
        Optional<ConnectedUser> connection = connection(event, participant.userId());
        List<String> connected = connection.map(ConnectedUser::devices).orElse(List.of());
        rings.begin(call, participant.userId(), connected, connection.isPresent())
                .ifPresent(ring -> notifications.ring(
                        new Recipient(participant.userId(), ring),
                        connected,
                        ContentFor.ring(call, until, call.updatedAt())));
    }

    private static Optional<ConnectedUser> connection(CallEvent event, long userId) {
        return connectedUsers(event).stream()
                .filter(it -> it.userId() == userId)
                .findFirst();
    }

    private static List<ConnectedUser> connectedUsers(CallEvent event) {
        if (event instanceof CallEvent.Initiated it && it.connectedUsers() != null) {
            return it.connectedUsers();
        }
        return event instanceof CallEvent.Invited it && it.connectedUsers() != null ? it.connectedUsers() : List.of();
    }

    private void stop(CallSession call, CallParticipant participant, GroupRings.EndedRing ring) {
        var user = new Recipient(participant.userId(), ring.number());
        switch (participant.state()) {
            case JOINED, LEFT -> {
                String device = participant.deviceId();
                notifications.cancel(
                        user,
                        device == null ? ring.connectedDevices() : Set.of(device),
                        ContentFor.cancel(call, Outcome.ANSWERED));
            }
            case DECLINED ->
                notifications.cancel(user, ring.connectedDevices(), ContentFor.cancel(call, Outcome.DECLINED));
            case null -> missed(call, user, ring);
            case INVITED, RINGING, MISSED, BUSY, REMOVED -> missed(call, user, ring);
        }
    }

    private void missed(CallSession call, Recipient user, GroupRings.EndedRing ring) {
        int count = missed.add(user.userId(), call.conversationId(), call.callSessionId());
        notifications.missed(user, ring.connectedDevices(), ContentFor.missed(call, count, ring.wasOnline()));
    }
}
