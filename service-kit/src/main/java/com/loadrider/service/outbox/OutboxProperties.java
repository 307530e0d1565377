package com.loadrider.service.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the outbox is sent.
///
/// @param poll how long a missed wake-up can delay a record
/// @param lease how long a lane stays with an instance that is gone; longer than the producer's
///     `delivery.timeout.ms`
@ConfigurationProperties("outbox")
record OutboxProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5s") Duration lease) {}
