package com.loadrider.notifications.notification;

/// A user whom a call rings.
///
/// @param userId the user
/// @param ring 1, and one more each time that a group call rings the user again
public record Recipient(long userId, int ring) {

    /// Returns a user whom a call rings for the first time.
    public static Recipient rungOnce(long userId) {
        return new Recipient(userId, 1);
    }
}
