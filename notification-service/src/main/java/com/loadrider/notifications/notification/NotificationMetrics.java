package com.loadrider.notifications.notification;

import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushSenders;
import com.loadrider.notifications.sender.SendResult;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// `push.attempts` by kind, purpose and outcome: how often a push service was asked, and how long it took.
@Component
class NotificationMetrics {

    private static final List<String> OUTCOMES =
            List.of("accepted", "gone", "refused", "blocked", "unavailable", "expired");

    private final MeterRegistry meters;

    /// Registers the timers of all kinds that are on, so that the first failure is visible as an increase.
    NotificationMetrics(MeterRegistry meters, PushSenders senders) {
        this.meters = meters;
        senders.kinds()
                .forEach(kind -> OUTCOMES.forEach(outcome ->
                        List.of(NotificationPurpose.values()).forEach(purpose -> timer(kind, purpose, outcome))));
    }

    void count(ClaimedNotification notification, SendResult result, Duration took) {
        String outcome = switch (result) {
            case SendResult.Accepted _ -> "accepted";
            case SendResult.Gone _ -> "gone";
            case SendResult.Refused _ -> "refused";
            case SendResult.Blocked _ -> "blocked";
            case SendResult.Unavailable _ -> "unavailable";
        };
        timer(notification.target().kind(), notification.purpose(), outcome).record(took);
    }

    void countExpired(ClaimedNotification notification) {
        timer(notification.target().kind(), notification.purpose(), "expired").record(Duration.ZERO);
    }

    private Timer timer(PushKind kind, NotificationPurpose purpose, String outcome) {
        return meters.timer(
                "push.attempts",
                "kind",
                kind.name().toLowerCase(Locale.ROOT),
                "purpose",
                purpose.name().toLowerCase(Locale.ROOT),
                "outcome",
                outcome);
    }
}
