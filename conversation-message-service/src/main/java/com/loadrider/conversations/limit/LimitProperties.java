package com.loadrider.conversations.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The rate limits of a user; 0 means unlimited.
///
/// @param newPerUserPerMinute how many conversations a user may make in a minute; 0 is without limit
/// @param messagesPerUserPerMinute how many messages a user may write in a minute; 0 is without limit
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
