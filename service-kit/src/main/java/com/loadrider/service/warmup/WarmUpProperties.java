package com.loadrider.service.warmup;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The limits of the warm-up.
///
/// @param timeLimit how long a service practises before it is ready, however slow it still is; 0 is no practice
/// @param rounds how often each exercise is done at most
@ConfigurationProperties("warm-up")
record WarmUpProperties(
        @DefaultValue("3s") Duration timeLimit,
        @DefaultValue("40") int rounds) {}
