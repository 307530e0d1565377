package com.loadrider.notifications.notification;

import com.loadrider.events.Notification;
import com.loadrider.events.NotificationFailure;
import com.loadrider.events.NotificationStep;
import com.loadrider.events.Topics;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Publishes the steps of notifications, in the transaction of the step.
@Component
class NotificationSteps {

    private final Outbox outbox;

    NotificationSteps(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(NotificationStep step, List<Notification> notifications) {
        outbox.add(notifications.stream()
                .map(it -> new OutgoingRecord(
                        Topics.NOTIFICATIONS,
                        String.valueOf(it.callSessionId()),
                        step.wireName(),
                        String.valueOf(it.notificationId()),
                        it))
                .toList());
    }

    static Notification of(ClaimedNotification it, @Nullable NotificationFailure reason) {
        return new Notification(
                it.id(),
                it.userId(),
                it.deviceId(),
                it.target().kind(),
                it.purpose(),
                it.content().callSessionId(),
                it.content().conversationId(),
                reason);
    }
}
