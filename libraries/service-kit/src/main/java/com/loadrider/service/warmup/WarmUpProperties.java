package com.loadrider.service.warmup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The limits of the warm-up.
///
/// @param timeLimit how long a service warms up before it is ready; 0 for no warm-up
/// @param rounds how often each warm-up is executed at most
@ConfigurationProperties("warm-up")
record WarmUpProperties(
        @DefaultValue("3s") Duration timeLimit,
        @DefaultValue("40") int rounds) {}
