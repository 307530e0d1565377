package com.loadrider.service.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the outbox.
///
/// @param poll the longest delay of a record after a missed wake-up
/// @param lease how long an instance that is gone keeps its lanes; at least 4 s, so that a batch fits into it
@ConfigurationProperties("outbox")
record OutboxProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5s") Duration lease) {

    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(4);

    OutboxProperties {
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            throw new IllegalArgumentException("outbox.lease must be at least 4s, but is " + lease);
        }
    }
}
