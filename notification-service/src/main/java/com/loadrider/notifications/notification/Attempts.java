package com.loadrider.notifications.notification;

import com.loadrider.events.NotificationFailure;
import com.loadrider.events.NotificationStep;
import com.loadrider.notifications.sender.SendResult;
import com.loadrider.notifications.subscription.Subscriptions;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The begin and the end of attempts to send. Each is a transaction, which also publishes the step. Nothing is sent
/// within a transaction.
@Component
class Attempts {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final NotificationTable table;
    private final NotificationSteps steps;
    private final Subscriptions subscriptions;

    Attempts(NotificationTable table, NotificationSteps steps, Subscriptions subscriptions) {
        this.table = table;
        this.steps = steps;
        this.subscriptions = subscriptions;
    }

    /// Claims notifications that are due.
    @Transactional
    List<ClaimedNotification> begin(int atMost) {
        List<ClaimedNotification> claimed = table.claim(atMost);
        steps.publish(
                NotificationStep.SENT,
                claimed.stream()
                        .filter(it -> it.attempt() == 1 && it.timeLeft().isPositive())
                        .map(it -> NotificationSteps.of(it, null))
                        .toList());
        return claimed;
    }

    /// Records the result of an attempt, and plans another one where that makes sense.
    @Transactional
    void end(ClaimedNotification notification, SendResult result) {
        switch (result) {
            case SendResult.Accepted _ -> accept(notification);
            case SendResult.Gone _ -> forget(notification);
            case SendResult.Refused _ -> fail(notification, NotificationFailure.REFUSED);
            case SendResult.Blocked _ -> fail(notification, NotificationFailure.BLOCKED);
            case SendResult.Expired _ -> expire(notification);
            case SendResult.Unavailable(Duration after, String _) -> retry(notification, after);
        }
    }

    /// Takes the subscription before the notification, as whoever deletes a subscription does.
    private void accept(ClaimedNotification notification) {
        table.noteUse(notification.subscriptionId());
        if (table.settle(notification, "accepted")) {
            publish(NotificationStep.ACCEPTED, notification);
        }
    }

    /// Deleting the subscription deletes its notifications too. The rows are taken in the order in which a user who
    /// subscribes takes them.
    private void forget(ClaimedNotification notification) {
        boolean isForgotten = subscriptions.forget(notification.subscriptionId(), notification.target());
        if (isForgotten || table.settle(notification, "failed")) {
            steps.publish(
                    NotificationStep.FAILED, List.of(NotificationSteps.of(notification, NotificationFailure.GONE)));
        }
    }

    private void fail(ClaimedNotification notification, NotificationFailure reason) {
        if (table.settle(notification, "failed")) {
            steps.publish(NotificationStep.FAILED, List.of(NotificationSteps.of(notification, reason)));
        }
    }

    private void retry(ClaimedNotification notification, Duration wanted) {
        Duration pause = pauseAfter(notification.attempt());
        if (!table.retry(notification, wanted.compareTo(pause) > 0 ? wanted : pause)) {
            expire(notification);
        }
    }

    private void expire(ClaimedNotification notification) {
        if (table.settle(notification, "expired")) {
            publish(NotificationStep.EXPIRED, notification);
        }
    }

    /// Returns 1 s after the first attempt, twice as long after each further one, and at most a minute.
    static Duration pauseAfter(int attempt) {
        Duration pause = Duration.ofSeconds(1L << Math.min(attempt - 1, 6));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void publish(NotificationStep step, ClaimedNotification notification) {
        steps.publish(step, List.of(NotificationSteps.of(notification, null)));
    }
}
