package com.loadrider.notifications.callpush;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.notifications.notification.NotificationContent.Outcome;
import com.loadrider.notifications.notification.Notifications;
import com.loadrider.notifications.notification.Recipient;
import com.loadrider.notifications.subscription.Subscriptions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Plans the notifications of an event of a direct call. They all go to its receiver.
@Component
class DirectPushes {

    private final Notifications notifications;
    private final RungCalls rung;
    private final MissedCalls missed;
    private final Subscriptions subscriptions;

    DirectPushes(Notifications notifications, RungCalls rung, MissedCalls missed, Subscriptions subscriptions) {
        this.notifications = notifications;
        this.rung = rung;
        this.missed = missed;
        this.subscriptions = subscriptions;
    }

    /// Plans nothing for a receiver without a subscription, which most events are about.
    void plan(CallEvent event, long receiverId) {
        if (!subscriptions.hold(Set.of(receiverId)).isEmpty()) {
            tell(Recipient.rungOnce(receiverId), event, event.call());
        }
    }

    private void tell(Recipient receiver, CallEvent event, CallSession call) {
        switch (event) {
            case CallEvent.Initiated it ->
                ring(
                        receiver,
                        call,
                        it.connectedDevices() == null ? List.of() : it.connectedDevices(),
                        call.updatedAt());
            // A device may have disconnected since the last event, and this one is the only one to say so.
            case CallEvent.Ringing it
            when it.connectedDevices() != null -> ring(receiver, call, it.connectedDevices(), null);
            case CallEvent.ReachUpdated it -> ring(receiver, call, it.connectedDevices(), null);
            case CallEvent.Accepted _ -> cancel(receiver, call, Outcome.ANSWERED);
            case CallEvent.Declined _ -> cancel(receiver, call, Outcome.DECLINED);
            case CallEvent.Missed _ -> missed(receiver, call);
            case CallEvent.Ringing _,
                    CallEvent.Ended _,
                    CallEvent.Busy _,
                    CallEvent.ParticipantUpdated _,
                    CallEvent.Joined _,
                    CallEvent.Left _,
                    CallEvent.Invited _,
                    CallEvent.Removed _ -> {}
        }
    }

    private void ring(Recipient receiver, CallSession call, Collection<String> connected, @Nullable Instant since) {
        Instant until = call.expiresAt();
        boolean isOnline = call.reach() != null && call.reach().sockets() > 0;
        if (until != null && rung.rings(call.callSessionId(), connected, isOnline)) {
            notifications.ring(receiver, connected, ContentFor.ring(call, until, since));
        }
    }

    /// The device that has answered is known, unless it has no name. Then, and after a decline, no device with a
    /// socket is told: one of them was it.
    private void cancel(Recipient receiver, CallSession call, Outcome outcome) {
        RungCalls.RungCall known = rung.end(call.callSessionId());
        String device = call.deviceOf(receiver.userId());
        notifications.cancel(
                receiver, device == null ? known.connectedDevices() : Set.of(device), ContentFor.cancel(call, outcome));
    }

    private void missed(Recipient receiver, CallSession call) {
        RungCalls.RungCall known = rung.end(call.callSessionId());
        int count = missed.add(receiver.userId(), call.conversationId(), call.callSessionId());
        notifications.missed(receiver, known.connectedDevices(), ContentFor.missed(call, count, known.wasOnline()));
    }
}
