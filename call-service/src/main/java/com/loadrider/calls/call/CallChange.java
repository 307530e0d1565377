package com.loadrider.calls.call;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A change of a call: the internal event, one for each version.
///
/// @param kind the kind of change
/// @param actorId the user who made the change; null for a timer or the service
/// @param reason the reason that was given for declining
/// @param userIds who joined, left, was removed or is rung now; empty for other kinds
/// @param previousDeviceId the device that had the call before a move; null if it had no id, and for other kinds
public record CallChange(
        Kind kind,
        @Nullable Long actorId,
        @Nullable String reason,
        List<Long> userIds,
        @Nullable String previousDeviceId) {

    /// Creates a change that is about the call, or about its actor.
    public CallChange(Kind kind, @Nullable Long actorId, @Nullable String reason) {
        this(kind, actorId, reason, List.of(), null);
    }

    /// The kinds of changes.
    public enum Kind {
        /// The call was started.
        INITIATED,
        /// A device of the receiver rings.
        RANG,
        /// The call was accepted.
        ACCEPTED,
        /// The call was declined, or a person declined a group call that goes on.
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
        MEDIA_ARRIVED,
        /// A member joined a group call without being rung.
        JOINED,
        /// A participant of a group call moved to another own device.
        MOVED,
        /// A participant left a group call, which goes on.
        LEFT,
        /// Members are rung for a group call that is on.
        INVITED,
        /// A participant was removed from a group call.
        REMOVED
    }
}
