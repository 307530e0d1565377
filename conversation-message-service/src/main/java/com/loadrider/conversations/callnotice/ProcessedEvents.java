package com.loadrider.conversations.callnotice;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// The events that have been processed, so that a repeated event has no effect.
@Component
class ProcessedEvents {

    private final JdbcClient jdbc;

    ProcessedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Marks an event as processed and returns whether it is new. A concurrent repetition waits for the first one.
    boolean add(UUID eventId) {
        return jdbc.sql("INSERT INTO call_event_inbox (event_id) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(eventId)
                        .update()
                > 0;
    }

    /// Deletes the events that are older than any copy in Kafka, including dead letters.
    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void deleteOld() {
        while (deleteSomeOld() > 0) {}
    }

    private int deleteSomeOld() {
        return jdbc.sql("""
                        DELETE FROM call_event_inbox WHERE event_id IN (
                            SELECT event_id FROM call_event_inbox
                            WHERE read_at < clock_timestamp() - interval '45 days' LIMIT 1000)
                        """).update();
    }
}
