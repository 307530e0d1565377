package com.loadrider.calls.call;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The time limits of calls.
///
/// @param ringTimeout how long a call rings until it is missed, 1 s to 180 s
/// @param maxDuration how long after the accept a call is ended, at least 1 s
/// @param connectTimeout how long after the accept a call whose media has failed at one side is ended, at least 1 s
/// @param aloneTimeout how long a person can be alone in a group call until it is ended, at least 1 s
@ConfigurationProperties("calls")
record CallTimes(
        @DefaultValue("45s") Duration ringTimeout,
        @DefaultValue("12h") Duration maxDuration,
        @DefaultValue("20s") Duration connectTimeout,
        @DefaultValue("120s") Duration aloneTimeout) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST_RING = Duration.ofMinutes(3);

    CallTimes {
        if (ringTimeout.compareTo(SHORTEST) < 0 || ringTimeout.compareTo(LONGEST_RING) > 0) {
            throw new IllegalArgumentException("calls.ring-timeout must be 1s to 180s, but is " + ringTimeout);
        }
        if (maxDuration.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("calls.max-duration must be at least 1s, but is " + maxDuration);
        }
        if (connectTimeout.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("calls.connect-timeout must be at least 1s, but is " + connectTimeout);
        }
        if (aloneTimeout.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("calls.alone-timeout must be at least 1s, but is " + aloneTimeout);
        }
    }
}
