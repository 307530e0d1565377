package com.loadrider.notifications.notification;

import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushTarget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Claims notifications that are to be sent, and records what became of them. All times are of the database's clock.
@Component
class NotificationTable {

    private static final Logger log = LoggerFactory.getLogger(NotificationTable.class);

    /// How long an attempt may last; longer than any push service may take.
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(15);

    private final JdbcClient jdbc;

    NotificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Claims notifications that are due, rings first. A notification waits while an older one about the same call
    /// is on its way to the same device, so that they arrive in order. An attempt that was never settled, because
    /// its instance was killed, is claimed again, as the next attempt. What this version cannot read, fails.
    List<ClaimedNotification> claim(int atMost) {
        List<Long> unreadable = new ArrayList<>();
        List<ClaimedNotification> claimed = jdbc
                .sql("""
                        WITH due AS (
                            SELECT n.id FROM notifications n
                            WHERE n.state IN ('waiting', 'sending') AND n.due_at <= clock_timestamp()
                              AND NOT EXISTS (
                                  SELECT FROM notifications older
                                  WHERE older.call_id = n.call_id AND older.subscription_id = n.subscription_id
                                    AND older.id < n.id AND older.state = 'sending')
                            ORDER BY n.purpose <> 'ring', n.due_at LIMIT :most FOR UPDATE OF n SKIP LOCKED)
                        UPDATE notifications n
                        SET state = 'sending', attempts = attempts + 1,
                            due_at = clock_timestamp() + :longest * interval '1 millisecond'
                        FROM due, push_subscriptions s
                        WHERE n.id = due.id AND s.id = n.subscription_id
                        RETURNING n.id, n.subscription_id, s.user_id, s.device_id, s.kind, s.address, s.p256dh, s.auth,
                            s.topic, n.purpose, n.content, n.attempts,
                            coalesce(n.shown_at, n.opened_at, n.declined_at) IS NOT NULL AS has_arrived,
                            (extract(epoch FROM n.expires_at - clock_timestamp()) * 1000)::bigint AS left_ms
                        """)
                .param("most", atMost)
                .param("longest", LONGEST_ATTEMPT.toMillis())
                .query((row, _) -> read(row, unreadable))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
        unreadable.forEach(this::fail);
        return claimed;
    }

    private void fail(long id) {
        jdbc.sql("UPDATE notifications SET state = 'failed' WHERE id = ?")
                .param(id)
                .update();
    }

    /// Another version may have written what this one does not know.
    private static Optional<ClaimedNotification> read(ResultSet row, List<Long> unreadable) throws SQLException {
        try {
            return Optional.of(claimed(row));
        } catch (JacksonException | IllegalArgumentException unknown) {
            long id = row.getLong("id");
            log.error(
                    "Notification {} cannot be read: {}", id, unknown.getClass().getSimpleName());
            unreadable.add(id);
            return Optional.empty();
        }
    }

    private static ClaimedNotification claimed(ResultSet row) throws SQLException {
        NotificationContent content =
                JsonMapper.shared().readValue(row.getString("content"), NotificationContent.class);
        if (content == null) {
            throw new IllegalArgumentException("no content");
        }
        byte[] p256dh = row.getBytes("p256dh");
        var target = new PushTarget(
                PushKind.ofWireName(row.getString("kind")),
                row.getString("address"),
                p256dh == null ? null : new PushTarget.Keys(p256dh, row.getBytes("auth")),
                row.getString("topic"));
        return new ClaimedNotification(
                row.getLong("id"),
                row.getLong("subscription_id"),
                row.getLong("user_id"),
                row.getString("device_id"),
                target,
                NotificationPurpose.ofWireName(row.getString("purpose")),
                content,
                Duration.ofMillis(row.getLong("left_ms")),
                row.getInt("attempts"),
                row.getBoolean("has_arrived"));
    }

    /// Settles an attempt. Returns false if it was settled before, or is lost because a later one has begun.
    boolean settle(ClaimedNotification notification, String state) {
        return jdbc.sql("UPDATE notifications SET state = ? WHERE id = ? AND attempts = ? AND state = 'sending'")
                        .params(state, notification.id(), notification.attempt())
                        .update()
                > 0;
    }

    /// Plans another attempt after one that has not been settled. Returns whether there is time for it.
    boolean retry(ClaimedNotification notification, Duration after) {
        return jdbc.sql("""
                        UPDATE notifications SET state = 'waiting',
                            due_at = clock_timestamp() + :after * interval '1 millisecond'
                        WHERE id = :id AND attempts = :attempt AND state = 'sending'
                          AND expires_at > clock_timestamp() + (:after + 1000) * interval '1 millisecond'
                        """)
                        .param("id", notification.id())
                        .param("attempt", notification.attempt())
                        .param("after", after.toMillis())
                        .update()
                > 0;
    }

    void noteUse(long subscriptionId) {
        jdbc.sql("UPDATE push_subscriptions SET last_used_at = clock_timestamp() WHERE id = ?")
                .param(subscriptionId)
                .update();
    }
}
