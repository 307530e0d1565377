package com.loadrider.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.CallType;
import com.loadrider.events.Notification;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.NotificationStep;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NotificationMetricsTest {

    private static final Instant NOW = Instant.parse("2026-01-31T09:30:05.250Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final NotificationMetrics metrics =
            new NotificationMetrics(meters, Set.of(PushKind.WEBPUSH), InstantSource.fixed(NOW));

    @Test
    void areThereBeforeAnythingHappens() {
        assertThat(meters.find("push.attempts").timers()).hasSize(3 * 6);
        assertThat(meters.find("push.delay").timers()).hasSize(3);
        assertThat(meters.find("push.receipts").counters()).hasSize(3 * 3);
    }

    @Test
    void measureFromTheEventToTheFirstAttempt() {
        metrics.countStart(claimed(1, NOW.minusMillis(250)));
        metrics.countStart(claimed(2, NOW.minusSeconds(3)));
        metrics.countStart(claimed(1, null));

        var delay = meters.get("push.delay").tag("purpose", "ring").timer();
        assertThat(delay.count()).isEqualTo(1);
        assertThat(delay.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(250);
    }

    @Test
    void countAttemptsByWhatBecameOfThem() {
        metrics.count(claimed(1, NOW), new SendResult.Accepted(), Duration.ofMillis(20));
        metrics.count(claimed(1, NOW), new SendResult.Unavailable(Duration.ZERO, "503"), Duration.ofMillis(30));
        metrics.count(claimed(1, NOW), new SendResult.Expired(), Duration.ZERO);

        for (String outcome : Set.of("accepted", "unavailable", "expired")) {
            assertThat(meters.get("push.attempts")
                            .tags("kind", "webpush", "purpose", "ring", "outcome", outcome)
                            .timer()
                            .count())
                    .as(outcome)
                    .isEqualTo(1);
        }
    }

    @Test
    void countReceipts() {
        metrics.countReceipt(
                new Notification(1, 2, "phone", PushKind.WEBPUSH, NotificationPurpose.MISSED, 3, 4, null),
                NotificationStep.OPENED);

        assertThat(meters.get("push.receipts")
                        .tags("purpose", "missed", "step", "opened")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private static ClaimedNotification claimed(int attempt, @Nullable Instant since) {
        var target = new PushTarget(PushKind.WEBPUSH, "https://fcm.googleapis.com/1", null, null);
        var content = new NotificationContent(
                981, 123, "Alice", CallType.VIDEO, NOW.plusSeconds(40), null, 0, false, since, null);
        return new ClaimedNotification(
                4711, 1, 2, "phone", target, NotificationPurpose.RING, content, Duration.ofSeconds(40), attempt, false);
    }
}
