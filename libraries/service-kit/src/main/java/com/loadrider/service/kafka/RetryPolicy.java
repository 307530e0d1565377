package com.loadrider.service.kafka;

import com.loadrider.service.problem.Unavailability;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/// Decides how often a failed record is retried. While the database is unavailable, it is retried without limit,
/// because the record is not at fault. An unreadable record becomes a dead letter at once. Any other record becomes one
/// after three attempts.
final class RetryPolicy {

    private static final int TRIES_OF_A_DOUBTFUL_RECORD = 3;

    private RetryPolicy() {}

    static BackOff backOffFor(ConsumerRecord<?, ?> record, Exception failure) {
        if (isUnreadable(failure)) {
            return new FixedBackOff(0, 0);
        }
        if (Unavailability.isCauseOf(failure)) {
            var patient = new ExponentialBackOff(200, 2);
            patient.setMaxInterval(2000);
            return patient;
        }
        var few = new ExponentialBackOffWithMaxRetries(TRIES_OF_A_DOUBTFUL_RECORD - 1);
        few.setInitialInterval(200);
        return few;
    }

    private static boolean isUnreadable(Throwable failure) {
        for (Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof UnreadableRecordException) {
                return true;
            }
        }
        return false;
    }
}
