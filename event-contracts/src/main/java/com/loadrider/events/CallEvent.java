package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A change in the life of a call, the value of a record on `calls.events.v1`. Which one it is, the record's
/// `ce_type` header says; see [CallEventType].
public sealed interface CallEvent {

    /// The call after the change.
    CallSession call();

    /// Whose act it was; null when a timer's.
    @Nullable
    Long actorId();

    /// A user called another.
    ///
    /// @param call the call after it
    /// @param actorId whose act it was; null when a timer's
    record Initiated(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// A device of the receiver is alerting its user.
    ///
    /// @param call the call after it
    /// @param actorId whose act it was; null when a timer's
    record Ringing(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// The receiver accepted.
    ///
    /// @param call the call after it
    /// @param actorId whose act it was; null when a timer's
    record Accepted(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// The receiver did not want the call.
    ///
    /// @param call the call after it
    /// @param actorId the receiver
    /// @param reason what the receiver gave as reason, plain text of at most 200 characters; left out when none
    record Declined(
            CallSession call,
            @Nullable Long actorId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String reason)
            implements CallEvent {}

    /// A call that had been accepted is over.
    ///
    /// @param call the call after it
    /// @param actorId whose act it was; null when a timer's
    record Ended(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// A call was over before it was answered: time up, cancelled, or the caller vanished.
    ///
    /// @param call the call after it
    /// @param actorId whose act it was; null when a timer's
    record Missed(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// The receiver was in another call; this one never rang.
    ///
    /// @param call the call after it
    /// @param actorId whose act it was; null when a timer's
    record Busy(CallSession call, @Nullable Long actorId) implements CallEvent {}

    /// Mute, camera, screen, quality or network of a participant changed.
    ///
    /// @param call the call after it
    /// @param actorId whose act it was; null when a timer's
    record ParticipantUpdated(CallSession call, @Nullable Long actorId) implements CallEvent {}
}
