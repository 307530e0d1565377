package com.loadrider.calls.call;

import org.jspecify.annotations.Nullable;

/// What just happened to a call: the inner event, one for each version.
///
/// @param kind what
/// @param actorId whose act it was; null when a timer's
/// @param reason the receiver's words when declined
public record CallChange(
        Kind kind, @Nullable Long actorId, @Nullable String reason) {

    /// The things that can happen.
    public enum Kind {
        /// It was started.
        INITIATED,
        /// A device is alerting.
        RANG,
        /// It was accepted.
        ACCEPTED,
        /// It was declined.
        DECLINED,
        /// It was over after an answer.
        ENDED,
        /// It was over without an answer.
        MISSED,
        /// The receiver was in another call.
        FOUND_BUSY,
        /// A participant's state changed.
        PARTICIPANT_UPDATED,
        /// A participant has media for the first time.
        MEDIA_ARRIVED
    }
}
