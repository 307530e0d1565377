package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The reason why a notification could not be delivered.
public enum NotificationFailure {
    /// The push service does not know the subscription any more, so it was deleted.
    @JsonProperty("gone")
    GONE,
    /// The push service refused the message; trying again would not help.
    @JsonProperty("refused")
    REFUSED,
    /// The address of the push service may not be used.
    @JsonProperty("blocked")
    BLOCKED
}
