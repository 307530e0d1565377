package com.loadrider.notifications.subscription;

import com.loadrider.events.PushKind;
import com.loadrider.events.Topics;
import com.loadrider.events.UserReachability;
import com.loadrider.notifications.sender.PushSenders;
import com.loadrider.service.kafka.OutgoingRecord;
import com.loadrider.service.outbox.Outbox;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Publishes by which kinds a user can be reached. A kind that the operator has not set up does not count.
@Component
class Reachability {

    private final JdbcClient jdbc;
    private final PushSenders senders;
    private final Outbox outbox;

    Reachability(JdbcClient jdbc, PushSenders senders, Outbox outbox) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.outbox = outbox;
    }

    /// Publishes the kinds of a user if they have changed. The row of the user must be locked by the current
    /// transaction, which keeps the records in order.
    void publish(long userId) {
        List<String> kinds = jdbc.sql("""
                        UPDATE push_users u SET published_kinds = latest.kinds
                        FROM (SELECT ARRAY(SELECT DISTINCT kind FROM push_subscriptions
                                           WHERE user_id = :user AND kind = ANY (:on) ORDER BY kind) AS kinds) AS latest
                        WHERE u.user_id = :user AND u.published_kinds <> latest.kinds
                        RETURNING u.published_kinds
                        """)
                .param("user", userId)
                .param("on", PushKind.wireNames(senders.kinds()))
                .query((row, _) -> String.join(",", (String[]) row.getArray(1).getArray()))
                .list();
        if (!kinds.isEmpty()) {
            String id = String.valueOf(userId);
            outbox.add(List.of(new OutgoingRecord(
                    Topics.REACHABILITY, id, UserReachability.TYPE, id, value(userId, kinds.getFirst()))));
        }
    }

    private static @Nullable UserReachability value(long userId, String kinds) {
        return kinds.isEmpty()
                ? null
                : new UserReachability(
                        userId,
                        Stream.of(kinds.split(",", -1))
                                .map(PushKind::ofWireName)
                                .toList());
    }

    /// Returns up to 500 users of whom something else is published than is true now.
    List<Long> outdated() {
        return jdbc.sql("""
                        SELECT u.user_id FROM push_users u
                        WHERE u.published_kinds <> ARRAY(SELECT DISTINCT kind FROM push_subscriptions
                                                         WHERE user_id = u.user_id AND kind = ANY (?) ORDER BY kind)
                        LIMIT 500
                        """)
                .param(PushKind.wireNames(senders.kinds()))
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
