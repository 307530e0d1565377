package com.loadrider.calls.call;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a user may try to call; 0 is without limit.
///
/// @param initiatePerUserPerMinute how often a user may try to call in a minute; 0 is without limit
/// @param initiatePerPairPerMinute how often a user may try to call the same person in a minute; 0 is without limit
/// @param outboxWait how long an event may wait for Kafka until new calls are refused, at least 1 s; 0 is without limit
@ConfigurationProperties("calls.limits")
record LimitProperties(
        @DefaultValue("30") int initiatePerUserPerMinute,
        @DefaultValue("6") int initiatePerPairPerMinute,
        @DefaultValue("6s") Duration outboxWait) {

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    LimitProperties {
        if (initiatePerUserPerMinute < 0 || initiatePerPairPerMinute < 0) {
            throw new IllegalArgumentException("calls.limits must not be negative, but are " + initiatePerUserPerMinute
                    + " per user and " + initiatePerPairPerMinute + " per pair");
        }
        if (!outboxWait.isZero() && outboxWait.compareTo(SHORTEST_WAIT) < 0) {
            throw new IllegalArgumentException(
                    "calls.limits.outbox-wait must be 0 or at least 1s, but is " + outboxWait);
        }
    }

    boolean isTooLong(Duration wait) {
        return !outboxWait.isZero() && wait.compareTo(outboxWait) > 0;
    }
}
