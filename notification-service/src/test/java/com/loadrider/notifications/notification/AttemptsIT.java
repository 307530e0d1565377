package com.loadrider.notifications.notification;

import static com.loadrider.notifications.ServiceClient.freshId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.loadrider.events.CallType;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.RunningService;
import com.loadrider.notifications.ServiceClient;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Attempts at a notification that two instances have claimed, one after the other.
@RunningService
@SuppressWarnings("NullAway.Init")
class AttemptsIT {

    private static final int LATEST = 2;

    private final long bob = freshId();
    private long subscription;
    private long notification;

    @Autowired
    ServiceClient service;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Attempts attempts;

    @BeforeEach
    void beginTwice() {
        service.subscribe(bob, "phone");
        subscription = jdbc.sql("SELECT id FROM push_subscriptions WHERE user_id = ?")
                .param(bob)
                .query((row, _) -> row.getLong(1))
                .single();
        notification = jdbc.sql("""
                        INSERT INTO notifications (subscription_id, purpose, call_id, conversation_id, content, state,
                            attempts, due_at, expires_at)
                        VALUES (?, 'ring', ?, 1, '{}', 'sending', ?, clock_timestamp() + interval '10 minutes',
                            clock_timestamp() + interval '10 minutes')
                        RETURNING id
                        """)
                .params(subscription, freshId(), LATEST)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    static List<SendResult> results() {
        return List.of(
                new SendResult.Accepted(),
                new SendResult.Refused("status 400"),
                new SendResult.Blocked(),
                new SendResult.Expired(),
                new SendResult.Gone(),
                new SendResult.Unavailable(Duration.ZERO, "status 503"),
                new SendResult.Unavailable(Duration.ofHours(1), "status 429"));
    }

    @ParameterizedTest
    @MethodSource("results")
    void areEndedByTheLatestOneOnly(SendResult result) {
        attempts.end(claimed(LATEST - 1), result);
        assertThat(state()).isEqualTo("sending");
        attempts.end(claimed(LATEST), result);
        assertThat(state()).isNotEqualTo("sending");
    }

    /// Whoever deletes a subscription takes it before its notifications. Otherwise both could wait for each other.
    @Test
    void takeTheSubscriptionBeforeTheNotification() {
        var end = transaction.execute(_ -> {
            lock("push_subscriptions", subscription, "");
            var ending = Thread.ofVirtual().start(() -> attempts.end(claimed(LATEST), new SendResult.Accepted()));
            await().until(this::isSomebodyWaiting);
            lock("notifications", notification, "NOWAIT");
            return ending;
        });
        await().until(() -> !end.isAlive());
    }

    private void lock(String table, long id, String option) {
        jdbc.sql("SELECT id FROM " + table + " WHERE id = ? FOR UPDATE " + option)
                .param(id)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM pg_stat_activity
                                       WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE push_subscriptions%')
                        """).query((row, _) -> row.getBoolean(1)).single();
    }

    private String state() {
        return jdbc.sql("SELECT state FROM notifications WHERE id = ?")
                .param(notification)
                .query((row, _) -> row.getString(1))
                .single();
    }

    /// The address is not that of the subscription, as if the device had renewed it.
    private ClaimedNotification claimed(int attempt) {
        var target = new PushTarget(PushKind.WEBPUSH, "https://fcm.googleapis.com/before", null, null);
        var content = new NotificationContent(
                981, 123, null, CallType.AUDIO, Instant.parse("2026-01-31T09:30:45Z"), null, 0, false, null, null);
        return new ClaimedNotification(
                notification,
                subscription,
                bob,
                "phone",
                target,
                NotificationPurpose.RING,
                content,
                Duration.ofMinutes(10),
                attempt,
                false);
    }
}
