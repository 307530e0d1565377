package com.loadrider.notifications.notification;

import com.loadrider.events.Notification;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.NotificationStep;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushSenders;
import com.loadrider.notifications.sender.SendResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// The metrics of notifications: `push.attempts` says how often a push service was asked, and how long it took;
/// `push.delay` how long it took from the event to the first attempt; `push.receipts` what devices have reported.
@Component
class NotificationMetrics {

    private static final List<String> OUTCOMES =
            List.of("accepted", "gone", "refused", "blocked", "unavailable", "expired");
    private static final List<NotificationStep> REPORTED =
            List.of(NotificationStep.SHOWN, NotificationStep.OPENED, NotificationStep.DECLINED);

    private final MeterRegistry meters;
    private final InstantSource clock;

    @Autowired
    NotificationMetrics(MeterRegistry meters, PushSenders senders, InstantSource clock) {
        this(meters, senders.kinds(), clock);
    }

    /// Registers the meters of all kinds that are on, so that the first failure is visible as an increase.
    NotificationMetrics(MeterRegistry meters, Set<PushKind> kinds, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
        for (NotificationPurpose purpose : NotificationPurpose.values()) {
            kinds.forEach(kind -> OUTCOMES.forEach(outcome -> attempts(kind, purpose, outcome)));
            delay(purpose);
            REPORTED.forEach(step -> receipts(purpose, step));
        }
    }

    /// Records how long it took until a notification is sent for the first time. Further attempts do not count.
    void countStart(ClaimedNotification notification) {
        Instant since = notification.content().since();
        if (notification.attempt() == 1 && since != null) {
            delay(notification.purpose()).record(Duration.between(since, clock.instant()));
        }
    }

    void count(ClaimedNotification notification, SendResult result, Duration took) {
        String outcome = switch (result) {
            case SendResult.Accepted _ -> "accepted";
            case SendResult.Gone _ -> "gone";
            case SendResult.Refused _ -> "refused";
            case SendResult.Blocked _ -> "blocked";
            case SendResult.Unavailable _ -> "unavailable";
            case SendResult.Expired _ -> "expired";
        };
        attempts(notification.target().kind(), notification.purpose(), outcome).record(took);
    }

    void countReceipt(Notification notification, NotificationStep step) {
        receipts(notification.purpose(), step).increment();
    }

    private Timer attempts(PushKind kind, NotificationPurpose purpose, String outcome) {
        return meters.timer("push.attempts", "kind", label(kind), "purpose", label(purpose), "outcome", outcome);
    }

    private Timer delay(NotificationPurpose purpose) {
        return meters.timer("push.delay", "purpose", label(purpose));
    }

    private Counter receipts(NotificationPurpose purpose, NotificationStep step) {
        return meters.counter("push.receipts", "purpose", label(purpose), "step", label(step));
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
