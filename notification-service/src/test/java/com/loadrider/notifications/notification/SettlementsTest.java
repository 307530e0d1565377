package com.loadrider.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.loadrider.events.CallType;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

@Timeout(30)
class SettlementsTest {

    private final Queue<RuntimeException> faults = new ArrayDeque<>();
    private final AtomicInteger tries = new AtomicInteger();
    private final Settlements settlements = new Settlements(attempts());

    @Test
    void outliveAShortOutageOfTheDatabase() {
        faults.addAll(List.of(
                new CannotCreateTransactionException("away"),
                new DataAccessResourceFailureException("away"),
                new CannotCreateTransactionException("still away")));
        settlements.record(notification(), new SendResult.Accepted());
        assertThat(tries).hasValue(4);
    }

    @Test
    void repeatNoOtherFault() {
        faults.add(new IllegalStateException("a fault"));
        assertThatThrownBy(() -> settlements.record(notification(), new SendResult.Accepted()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a fault");
        assertThat(tries).hasValue(1);
    }

    @SuppressWarnings("NullAway") // only the overridden method is called
    private Attempts attempts() {
        return new Attempts(null, null, null) {
            @Override
            void end(ClaimedNotification notification, SendResult result) {
                tries.incrementAndGet();
                RuntimeException fault = faults.poll();
                if (fault != null) {
                    throw fault;
                }
            }
        };
    }

    private static ClaimedNotification notification() {
        var target = new PushTarget(PushKind.FCM, "token", null, null);
        var content = new NotificationContent(
                981, 123, null, CallType.AUDIO, Instant.parse("2026-01-31T09:30:45Z"), null, 0, false, null, null);
        return new ClaimedNotification(
                4711, 1, 2, "phone", target, NotificationPurpose.RING, content, Duration.ofSeconds(40), 1, false);
    }
}
