package com.loadrider.conversations.callnotice;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The events that have been dealt with.
@Component
class Inbox {

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether the event is new. A repetition that is dealt with at the same time waits for the first to be over.
    boolean add(UUID eventId) {
        return jdbc.sql("INSERT INTO call_event_inbox (event_id) VALUES (?) ON CONFLICT DO NOTHING")
                        .param(eventId)
                        .update()
                > 0;
    }

    /// Forgets some of the events that are older than any copy that Kafka keeps, dead letters included.
    ///
    /// @return how many
    int forgetSome() {
        return jdbc.sql("""
                        DELETE FROM call_event_inbox WHERE event_id IN (
                            SELECT event_id FROM call_event_inbox
                            WHERE read_at < clock_timestamp() - interval '45 days' LIMIT 1000)
                        """).update();
    }
}
