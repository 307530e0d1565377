package com.loadrider.notifications.subscription.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The rate limits of subscriptions.
///
/// @param subscriptionsPerUserPerMinute how often a user may subscribe in a minute; 0 is without limit
@ConfigurationProperties("push.limits")
record LimitProperties(@DefaultValue("30") int subscriptionsPerUserPerMinute) {

    LimitProperties {
        if (subscriptionsPerUserPerMinute < 0) {
            throw new IllegalArgumentException(
                    "push.limits.subscriptions-per-user-per-minute must not be negative, but is "
                            + subscriptionsPerUserPerMinute);
        }
    }
}
