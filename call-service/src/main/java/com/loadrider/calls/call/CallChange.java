package com.loadrider.calls.call;

import org.jspecify.annotations.Nullable;

/// A change of a call: the internal event, one for each version.
///
/// @param kind the kind of change
/// @param actorId the user who made the change; null for a timer or the service
/// @param reason the reason that the receiver gave for declining
public record CallChange(
        Kind kind, @Nullable Long actorId, @Nullable String reason) {

    /// The kinds of changes.
    public enum Kind {
        /// The call was started.
        INITIATED,
        /// A device of the receiver rings.
        RANG,
        /// The call was accepted.
        ACCEPTED,
        /// The call was declined.
        DECLINED,
        /// The call ended after an answer.
        ENDED,
        /// The call ended without an answer.
        MISSED,
        /// The receiver was in another call.
        FOUND_BUSY,
        /// The call has reached other devices of the receiver than before.
        REACHED,
        /// A participant's state changed.
        PARTICIPANT_UPDATED,
        /// A participant has media for the first time.
        MEDIA_ARRIVED
    }
}
