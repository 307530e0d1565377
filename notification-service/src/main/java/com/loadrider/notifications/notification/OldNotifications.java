package com.loadrider.notifications.notification;

import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Deletes notifications some time after their end. Until then they keep a repeated event from being sent twice, and
/// their receipts count.
@Component
class OldNotifications {

    private final JdbcClient jdbc;

    OldNotifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void delete() {
        while (deleteSome() > 0) {}
    }

    private int deleteSome() {
        return jdbc.sql("""
                        DELETE FROM notifications WHERE id IN (
                            SELECT id FROM notifications WHERE created_at < clock_timestamp() - interval '8 days'
                            LIMIT 1000)
                        """).update();
    }
}
