package com.loadrider.notifications.subscription;

import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushTarget;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The table of subscriptions.
@Component
class SubscriptionTable {

    private final JdbcClient jdbc;

    SubscriptionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The device that has an address.
    ///
    /// @param keys null unless the kind is Web Push
    record Holder(long userId, String deviceId, PushTarget.@Nullable Keys keys) {

        boolean is(long user, String device) {
            return userId == user && deviceId.equals(device);
        }
    }

    /// Locks an address until the transaction ends, whether or not a device has it.
    void lockAddress(PushTarget target) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(target.kind().wireName() + target.address())
                .query((_, _) -> true)
                .single();
    }

    /// Locks users until the transaction ends. Every transaction does it once and in the same order, so that none
    /// waits for another in a circle.
    void lockUsers(Set<Long> userIds) {
        Long[] sorted = userIds.stream().sorted().toArray(Long[]::new);
        jdbc.sql("INSERT INTO push_users (user_id) SELECT id FROM unnest(?) AS id ORDER BY id ON CONFLICT DO NOTHING")
                .param(sorted)
                .update();
        jdbc.sql("SELECT user_id FROM push_users WHERE user_id = ANY (?) ORDER BY user_id FOR UPDATE")
                .param(sorted)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    Optional<Holder> holderOf(PushTarget target) {
        return jdbc.sql("""
                        SELECT user_id, device_id, p256dh, auth FROM push_subscriptions
                        WHERE kind = ? AND address_digest = ?
                        """)
                .params(target.kind().wireName(), digest(target.address()))
                .query((row, _) -> new Holder(row.getLong(1), row.getString(2), keys(row)))
                .optional();
    }

    void put(long userId, String deviceId, PushTarget target) {
        PushTarget.Keys keys = target.keys();
        jdbc.sql("""
                        INSERT INTO push_subscriptions
                            (user_id, device_id, kind, address, address_digest, p256dh, auth, topic)
                        VALUES (:user, :device, :kind, :address, :digest, :p256dh, :auth, :topic)
                        ON CONFLICT (user_id, device_id, kind) DO UPDATE SET
                            address = excluded.address, address_digest = excluded.address_digest,
                            p256dh = excluded.p256dh, auth = excluded.auth, topic = excluded.topic,
                            renewed_at = excluded.renewed_at
                        """)
                .param("user", userId)
                .param("device", deviceId)
                .param("kind", target.kind().wireName())
                .param("address", target.address())
                .param("digest", digest(target.address()))
                .param("p256dh", keys == null ? null : keys.p256dh())
                .param("auth", keys == null ? null : keys.auth())
                .param("topic", target.topic())
                .update();
    }

    void delete(long userId, String deviceId) {
        jdbc.sql("DELETE FROM push_subscriptions WHERE user_id = ? AND device_id = ?")
                .params(userId, deviceId)
                .update();
    }

    /// Deletes the subscription that has the address, if it is that of another user.
    void takeFromOthers(PushTarget target, long userId) {
        jdbc.sql("DELETE FROM push_subscriptions WHERE kind = ? AND address_digest = ? AND user_id <> ?")
                .params(target.kind().wireName(), digest(target.address()), userId)
                .update();
    }

    /// Gives the subscription of the user that has the address to a device, and keeps its notifications.
    void rename(PushTarget target, long userId, String deviceId) {
        String kind = target.kind().wireName();
        byte[] digest = digest(target.address());
        jdbc.sql("""
                        DELETE FROM push_subscriptions
                        WHERE user_id = ? AND device_id = ? AND kind = ? AND address_digest <> ?
                        """).params(userId, deviceId, kind, digest).update();
        jdbc.sql("""
                        UPDATE push_subscriptions SET device_id = ?
                        WHERE user_id = ? AND kind = ? AND address_digest = ? AND device_id <> ?
                        """).params(deviceId, userId, kind, digest, deviceId).update();
    }

    /// Deletes all but the devices of the user that have subscribed last.
    void keepLatest(long userId, int devices) {
        jdbc.sql("""
                        DELETE FROM push_subscriptions WHERE user_id = ? AND device_id IN (
                            SELECT device_id FROM push_subscriptions WHERE user_id = ?
                            GROUP BY device_id ORDER BY max(renewed_at) DESC, device_id OFFSET ?)
                        """).params(userId, userId, devices).update();
    }

    Optional<Long> userOf(long subscriptionId) {
        return jdbc.sql("SELECT user_id FROM push_subscriptions WHERE id = ?")
                .param(subscriptionId)
                .query(Long.class)
                .optional();
    }

    /// Deletes a subscription, unless it has another address by now. Returns whether it was deleted.
    boolean delete(long subscriptionId, PushTarget target) {
        return jdbc.sql("DELETE FROM push_subscriptions WHERE id = ? AND address_digest = ?")
                        .params(subscriptionId, digest(target.address()))
                        .update()
                > 0;
    }

    Set<Long> usersWithAny(Collection<Long> userIds, Set<PushKind> kinds) {
        return jdbc.sql("SELECT user_id FROM push_subscriptions WHERE user_id = ANY (?) AND kind = ANY (?)")
                .params(userIds.toArray(Long[]::new), PushKind.wireNames(kinds))
                .query((row, _) -> row.getLong(1))
                .set();
    }

    List<Subscription> of(long userId) {
        return jdbc.sql("""
                        SELECT device_id, kind, created_at, last_used_at FROM push_subscriptions
                        WHERE user_id = ? ORDER BY created_at, id
                        """)
                .param(userId)
                .query((row, _) -> new Subscription(
                        row.getString(1),
                        PushKind.ofWireName(row.getString(2)),
                        instant(row, 3),
                        row.getObject(4) == null ? null : instant(row, 4)))
                .list();
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PushTarget.@Nullable Keys keys(ResultSet row) throws SQLException {
        byte[] p256dh = row.getBytes("p256dh");
        return p256dh == null ? null : new PushTarget.Keys(p256dh, row.getBytes("auth"));
    }

    private static byte[] digest(String address) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
