package com.loadrider.calls.call;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often a user may try to call; 0 is without limit.
///
/// @param initiatePerUserPerMinute attempts of one caller
/// @param initiatePerPairPerMinute attempts of one caller at one receiver
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
