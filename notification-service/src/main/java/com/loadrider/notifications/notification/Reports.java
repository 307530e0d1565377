package com.loadrider.notifications.notification;

import com.loadrider.events.Notification;
import com.loadrider.events.NotificationPurpose;
import com.loadrider.events.PushKind;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes what devices report of their notifications. Each step counts once.
@Service
public class Reports {

    private final JdbcClient jdbc;
    private final Receipts receipts;
    private final NotificationSteps steps;
    private final NotificationMetrics metrics;

    Reports(JdbcClient jdbc, Receipts receipts, NotificationSteps steps, NotificationMetrics metrics) {
        this.jdbc = jdbc;
        this.receipts = receipts;
        this.steps = steps;
        this.metrics = metrics;
    }

    /// Records the step that a receipt stands for. A repetition changes nothing.
    @Transactional
    public ReportResult accept(String text) {
        return receipts.verify(text).map(this::accept).orElse(ReportResult.FORGED);
    }

    private ReportResult accept(Receipt receipt) {
        List<Notification> reported = record(receipt);
        if (reported.isEmpty() && !isKnown(receipt.notificationId())) {
            return ReportResult.FORGOTTEN;
        }
        steps.publish(receipt.step(), reported);
        reported.forEach(notification -> metrics.countReceipt(notification, receipt.step()));
        return ReportResult.RECORDED;
    }

    private boolean isKnown(long notificationId) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM notifications WHERE id = ?)")
                .param(notificationId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private List<Notification> record(Receipt receipt) {
        String column = switch (receipt.step()) {
            case SHOWN -> "shown_at";
            case OPENED -> "opened_at";
            case DECLINED -> "declined_at";
            case SENT, ACCEPTED, FAILED, EXPIRED ->
                throw new IllegalArgumentException("no device reports " + receipt.step());
        };
        return jdbc.sql("""
                        UPDATE notifications n SET %1$s = clock_timestamp() FROM push_subscriptions s
                        WHERE n.id = ? AND n.%1$s IS NULL AND s.id = n.subscription_id
                        RETURNING n.id, s.user_id, s.device_id, s.kind, n.purpose, n.call_id, n.conversation_id
                        """.formatted(column))
                .param(receipt.notificationId())
                .query((row, _) -> new Notification(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        PushKind.ofWireName(row.getString(4)),
                        NotificationPurpose.ofWireName(row.getString(5)),
                        row.getLong(6),
                        row.getLong(7),
                        null))
                .list();
    }
}
