package com.loadrider.calls.call;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often a user may try to call; 0 is without limit.
///
/// @param initiatePerUserPerMinute how often a user may try to call in a minute; 0 is without limit
/// @param initiatePerPairPerMinute how often a user may try to call the same person in a minute; 0 is without limit
@ConfigurationProperties("calls.limits")
record LimitProperties(
        @DefaultValue("30") int initiatePerUserPerMinute,
        @DefaultValue("6") int initiatePerPairPerMinute) {

    LimitProperties {
        if (initiatePerUserPerMinute < 0 || initiatePerPairPerMinute < 0) {
            throw new IllegalArgumentException("calls.limits must not be negative, but are " + initiatePerUserPerMinute
                    + " per user and " + initiatePerPairPerMinute + " per pair");
        }
    }
}
