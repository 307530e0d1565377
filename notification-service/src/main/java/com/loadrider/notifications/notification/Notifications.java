package com.loadrider.notifications.notification;

import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PushSenders;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// Plans notifications, in the transaction of the event that they are about. A device gets one of each purpose about
/// a ring, however often it is planned. They are sent once the transaction has committed.
///
/// Apple's VoIP pushes may only announce calls. A device with such a subscription rings by it, and learns everything
/// else by its other subscription.
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {

    private final JdbcClient jdbc;
    private final PushSenders senders;
    private final DispatchSignal signal;

    Notifications(JdbcClient jdbc, PushSenders senders, DispatchSignal signal) {
        this.jdbc = jdbc;
        this.senders = senders;
        this.signal = signal;
    }

    /// Plans to ring a user's devices, unless the time of the content is over.
    ///
    /// @param connected the devices that have a socket, and therefore ring without a push
    public void ring(Recipient user, Collection<String> connected, NotificationContent content) {
        plan(NotificationPurpose.RING, content, user, connected, """
                s.device_id <> ALL (:devices)
                AND NOT (s.kind = 'apns' AND EXISTS (
                    SELECT FROM push_subscriptions voip WHERE voip.user_id = s.user_id
                      AND voip.device_id = s.device_id AND voip.kind = 'apns_voip'))
                """);
        supersedeRings(user.userId(), connected, content.callSessionId());
    }

    /// Plans to replace the ring on the devices that may show it.
    ///
    /// @param involved the devices that have answered or declined themselves, and need no notification of it
    public void cancel(Recipient user, Collection<String> involved, NotificationContent content) {
        endRings(user.userId(), content.callSessionId());
        plan(NotificationPurpose.CANCEL, content, user, involved, """
                s.device_id <> ALL (:devices) AND s.kind <> 'apns_voip' AND %s
                AND NOT EXISTS (%s AND rung.declined_at IS NOT NULL)
                """.formatted(HAS_RUNG, RINGS_OF_DEVICE));
    }

    /// Plans to tell a user's devices of a missed call. It replaces the ring on those that may show it.
    ///
    /// @param connected the devices that have a socket; they are told by it, unless they also show a ring
    public void missed(Recipient user, Collection<String> connected, NotificationContent content) {
        endRings(user.userId(), content.callSessionId());
        plan(NotificationPurpose.MISSED, content, user, connected, """
                s.kind <> 'apns_voip' AND (s.device_id <> ALL (:devices) OR %s)
                """.formatted(HAS_RUNG));
    }

    private static final String RINGS_OF_DEVICE = """
            SELECT FROM notifications rung JOIN push_subscriptions rs ON rs.id = rung.subscription_id
            WHERE rung.call_id = :call AND rung.purpose = 'ring' AND rung.ring = :ring
              AND rs.user_id = s.user_id AND rs.device_id = s.device_id
            """;
    private static final String HAS_RUNG = "EXISTS (" + RINGS_OF_DEVICE + " AND rung.attempts > 0)";

    private void plan(
            NotificationPurpose purpose,
            NotificationContent content,
            Recipient user,
            Collection<String> devices,
            String condition) {
        int planned = jdbc.sql("""
                        INSERT INTO notifications
                            (subscription_id, purpose, call_id, ring, conversation_id, content, expires_at)
                        SELECT s.id, :purpose, :call, :ring, :conversation, :content, :expires FROM push_subscriptions s
                        WHERE s.user_id = :user AND s.kind = ANY (:kinds) AND :expires > clock_timestamp() AND
                        """ + condition + " ON CONFLICT DO NOTHING")
                .param("purpose", purpose.wireName())
                .param("call", content.callSessionId())
                .param("conversation", content.conversationId())
                .param("content", JsonMapper.shared().writeValueAsString(content))
                .param("expires", content.expiresAt().atOffset(ZoneOffset.UTC))
                .param("user", user.userId())
                .param("ring", user.ring())
                .param("kinds", PushKind.wireNames(senders.kinds()))
                .param("devices", devices.toArray(String[]::new))
                .update();
        if (planned > 0) {
            dispatchAfterCommit();
        }
    }

    /// A device that has a socket by now rings by it. What was never sent is not sent any more.
    private void supersedeRings(long userId, Collection<String> connected, long callId) {
        jdbc.sql("""
                        UPDATE notifications n SET state = 'superseded' FROM push_subscriptions s
                        WHERE n.call_id = ? AND n.purpose = 'ring' AND n.state = 'waiting' AND n.attempts = 0
                          AND s.id = n.subscription_id AND s.user_id = ? AND s.device_id = ANY (?)
                        """).params(callId, userId, connected.toArray(String[]::new)).update();
    }

    /// Ends the time of all rings of a call at a user. One that is on its way is not tried again, and one that was
    /// never sent is forgotten.
    private void endRings(long userId, long callId) {
        jdbc.sql("""
                        UPDATE notifications n
                        SET expires_at = least(expires_at, clock_timestamp()),
                            due_at = CASE WHEN state = 'waiting' THEN clock_timestamp() ELSE due_at END,
                            state = CASE WHEN state = 'waiting' AND attempts = 0 THEN 'superseded' ELSE state END
                        FROM push_subscriptions s
                        WHERE n.call_id = ? AND n.purpose = 'ring' AND n.state IN ('waiting', 'sending')
                          AND s.id = n.subscription_id AND s.user_id = ?
                        """).params(callId, userId).update();
    }

    private void dispatchAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.raise();
            }
        });
    }
}
