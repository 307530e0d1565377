package com.loadrider.events;

import java.util.Arrays;
import java.util.Optional;

/// The step of a [Notification], which the header `ce_type` names. Names never change and are never reused.
public enum NotificationStep {
    /// It is sent to the push service for the first time.
    SENT("notification.sent"),
    /// The push service accepted it. It is not known whether the device has it.
    ACCEPTED("notification.accepted"),
    /// The device shows it.
    SHOWN("notification.shown"),
    /// The user opened it.
    OPENED("notification.opened"),
    /// The user declined the call in it.
    DECLINED("notification.declined"),
    /// It could not be delivered.
    FAILED("notification.failed"),
    /// Its time was over before the push service accepted it.
    EXPIRED("notification.expired");

    private final String wireName;

    NotificationStep(String wireName) {
        this.wireName = wireName;
    }

    /// Returns the `ce_type`, e.g. `notification.sent`.
    public String wireName() {
        return wireName;
    }

    /// Returns the step with the given `ce_type`; empty if this version does not know it.
    public static Optional<NotificationStep> named(String wireName) {
        return Arrays.stream(values())
                .filter(it -> it.wireName.equals(wireName))
                .findFirst();
    }
}
