package com.loadrider.service.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the outbox is sent.
///
/// @param poll how long a missed wake-up can delay a record
/// @param lease how long a lane stays with an instance that is gone; at least 4 s, so that a wave fits into it
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
