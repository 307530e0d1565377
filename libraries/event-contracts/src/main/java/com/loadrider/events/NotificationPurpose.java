package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

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
    MISSED;

    /// Returns the name on the wire, e.g. `ring`.
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Returns the purpose with the given name on the wire.
    ///
    /// @throws IllegalArgumentException if this version does not know it
    public static NotificationPurpose ofWireName(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
