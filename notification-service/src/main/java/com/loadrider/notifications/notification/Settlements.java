package com.loadrider.notifications.notification;

import com.loadrider.notifications.sender.SendResult;
import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Records the results of attempts. A result that is lost means that the message is sent once more, and that the
/// device may ring a second time. So while the database is away, this tries again for some seconds.
@Component
class Settlements {

    private static final RetryTemplate UNTIL_THE_DATABASE_IS_BACK = new RetryTemplate(RetryPolicy.builder()
            .includes(DataAccessException.class, TransactionException.class)
            .maxRetries(Long.MAX_VALUE)
            .delay(Duration.ofMillis(100))
            .multiplier(2)
            .maxDelay(Duration.ofSeconds(1))
            .timeout(Duration.ofSeconds(5))
            .build());

    private final Attempts attempts;

    Settlements(Attempts attempts) {
        this.attempts = attempts;
    }

    /// Records the result of an attempt. Call it on a virtual thread.
    ///
    /// @throws DataAccessException or a [TransactionException] if the database does not come back in time
    void record(ClaimedNotification notification, SendResult result) {
        UNTIL_THE_DATABASE_IS_BACK.invoke(() -> attempts.end(notification, result));
    }
}
