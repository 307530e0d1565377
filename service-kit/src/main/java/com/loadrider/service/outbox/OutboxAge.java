package com.loadrider.service.outbox;

import java.sql.SQLException;
import java.time.Duration;

/// How long the oldest record of the outbox has been waiting for Kafka. Every instance knows it, whichever of them
/// sends the record; none asks the database while it answers a request.
public final class OutboxAge {

    private volatile Duration last = Duration.ZERO;

    OutboxAge() {}

    /// The age at the last look, which is about a second ago at most; zero when nothing waited, or when it is not
    /// known.
    public Duration last() {
        return last;
    }

    void look(OutboxTable table) throws SQLException {
        last = table.age();
    }

    void forget() {
        last = Duration.ZERO;
    }
}
