package com.loadrider.notifications.callpush;

import com.loadrider.events.CallEvent;
import com.loadrider.events.CallSession;
import com.loadrider.notifications.notification.NotificationContent;
import com.loadrider.notifications.notification.NotificationContent.Outcome;
import com.loadrider.notifications.notification.Notifications;
import com.loadrider.notifications.subscription.Subscriptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Plans the notifications of a call event. The event and what it plans are one transaction.
@Component
class CallPushes {

    /// How long a missed call is worth a notification.
    private static final Duration NEWS = Duration.ofHours(24);

    /// How long a ring that is over may wait to be replaced. A device that was off learns nothing of it.
    private static final Duration CANCEL = Duration.ofMinutes(2);

    private final Notifications notifications;
    private final RungCalls rung;
    private final MissedCalls missed;
    private final Subscriptions subscriptions;

    CallPushes(Notifications notifications, RungCalls rung, MissedCalls missed, Subscriptions subscriptions) {
        this.notifications = notifications;
        this.rung = rung;
        this.missed = missed;
        this.subscriptions = subscriptions;
    }

    /// Plans nothing for a receiver without a subscription, which most events are about.
    @Transactional
    void plan(CallEvent event) {
        CallSession call = event.call();
        boolean isActive = event instanceof CallEvent.Initiated || event instanceof CallEvent.Accepted;
        if (isActive && event.actorId() != null) {
            missed.forget(event.actorId(), call.conversationId());
        }
        if (subscriptions.reach(call.receiverId())) {
            subscriptions.hold(call.receiverId());
            tellReceiver(event, call);
        }
    }

    private void tellReceiver(CallEvent event, CallSession call) {
        switch (event) {
            case CallEvent.Initiated it ->
                ring(call, it.connectedDevices() == null ? List.of() : it.connectedDevices(), call.updatedAt());
            // A device may have disconnected since the last event, and this one is the only one to say so.
            case CallEvent.Ringing it when it.connectedDevices() != null -> ring(call, it.connectedDevices(), null);
            case CallEvent.ReachUpdated it -> ring(call, it.connectedDevices(), null);
            case CallEvent.Accepted _ -> cancel(call, Outcome.ANSWERED);
            case CallEvent.Declined _ -> cancel(call, Outcome.DECLINED);
            case CallEvent.Missed _ -> missed(call);
            case CallEvent.Ringing _, CallEvent.Ended _, CallEvent.Busy _, CallEvent.ParticipantUpdated _ -> {}
        }
    }

    private void ring(CallSession call, Collection<String> connected, @Nullable Instant since) {
        Instant until = call.expiresAt();
        boolean isOnline = call.reach() != null && call.reach().sockets() > 0;
        if (until != null && rung.rings(call.callSessionId(), connected, isOnline)) {
            notifications.ring(call.receiverId(), connected, content(call, until, null, 0, false, since));
        }
    }

    /// The device that has answered is known, unless it has no name. Then, and after a decline, no device with a
    /// socket is told: one of them was it.
    private void cancel(CallSession call, Outcome outcome) {
        RungCalls.RungCall known = rung.end(call.callSessionId());
        String device = call.deviceOf(call.receiverId());
        notifications.cancel(
                call.receiverId(),
                device == null ? known.connectedDevices() : Set.of(device),
                content(call, endOf(call).plus(CANCEL), outcome, 0, true, call.updatedAt()));
    }

    private void missed(CallSession call) {
        RungCalls.RungCall known = rung.end(call.callSessionId());
        int count = missed.add(call.receiverId(), call.conversationId(), call.callSessionId());
        notifications.missed(
                call.receiverId(),
                known.connectedDevices(),
                content(call, endOf(call).plus(NEWS), Outcome.MISSED, count, known.wasOnline(), call.updatedAt()));
    }

    private static Instant endOf(CallSession call) {
        return Objects.requireNonNullElse(call.endTime(), call.updatedAt());
    }

    private static NotificationContent content(
            CallSession call,
            Instant expiresAt,
            @Nullable Outcome outcome,
            int missedCalls,
            boolean isQuiet,
            @Nullable Instant since) {
        return new NotificationContent(
                call.callSessionId(),
                call.conversationId(),
                call.callerName(),
                call.callType(),
                expiresAt,
                outcome,
                missedCalls,
                isQuiet,
                since);
    }
}
