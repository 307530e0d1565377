package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What a notification tells its user.
public enum NotificationPurpose {
    /// A call rings.
    @JsonProperty("ring")
    RING,
    /// A call that rang was answered or declined on another device. It replaces the notification of the ring.
    @JsonProperty("cancel")
    CANCEL,
    /// A call was missed. It replaces the notification of the ring.
    @JsonProperty("missed")
    MISSED
}
