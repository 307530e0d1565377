package com.loadrider.conversations.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How much a user may write; 0 is without limit.
///
/// @param newPerUserPerMinute new conversations of one user
/// @param messagesPerUserPerMinute messages of one user
@ConfigurationProperties("conversations.limits")
record LimitProperties(
        @DefaultValue("30") int newPerUserPerMinute,
        @DefaultValue("120") int messagesPerUserPerMinute) {

    LimitProperties {
        if (newPerUserPerMinute < 0 || messagesPerUserPerMinute < 0) {
            throw new IllegalArgumentException("conversations.limits must not be negative, but are "
                    + newPerUserPerMinute + " new conversations and " + messagesPerUserPerMinute + " messages");
        }
    }
}
