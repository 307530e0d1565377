package com.loadrider.service.outbox;

import java.sql.SQLException;
import java.time.Duration;

/// How long the oldest record of the outbox has been waiting for Kafka. Every instance knows the age, also of records
/// that another instance sends. Reading it needs no database query.
public final class OutboxAge {

    private volatile Duration last = Duration.ZERO;

    OutboxAge() {}

    /// Returns the age as of about a second ago; zero if nothing was waiting or the age is unknown.
    public Duration last() {
        return last;
    }

    void refresh(OutboxTable table) throws SQLException {
        last = table.age();
    }

    void reset() {
        last = Duration.ZERO;
    }
}
