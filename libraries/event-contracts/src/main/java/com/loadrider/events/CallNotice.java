package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// A notice about a call in a conversation.
///
/// @param callSessionId the id of the call
/// @param event what happened to the call
/// @param callType the type with which the call was started
/// @param actorId the user who made the change; null for a timer or the service
/// @param reason for `declined` the receiver's reason, for a `missed` call that the caller cancelled `cancelled`,
///     otherwise null
/// @param durationSeconds the duration of an `ended` call, otherwise null
/// @param mode `group` for a group call, otherwise omitted
/// @param participantCount how many users were ever in a group call that `ended`, otherwise omitted
public record CallNotice(
        long callSessionId,
        Event event,
        CallType callType,
        @Nullable Long actorId,
        @Nullable String reason,
        @Nullable Long durationSeconds,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CallMode mode,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer participantCount) {

    /// Creates a notice about a direct call.
    public CallNotice(
            long callSessionId,
            Event event,
            CallType callType,
            @Nullable Long actorId,
            @Nullable String reason,
            @Nullable Long durationSeconds) {
        this(callSessionId, event, callType, actorId, reason, durationSeconds, null, null);
    }

    /// The events that have a notice.
    public enum Event {
        /// The call was started.
        @JsonProperty("initiated")
        INITIATED,
        /// The call was accepted.
        @JsonProperty("accepted")
        ACCEPTED,
        /// The call was declined.
        @JsonProperty("declined")
        DECLINED,
        /// The call ended after an answer.
        @JsonProperty("ended")
        ENDED,
        /// The call ended without an answer.
        @JsonProperty("missed")
        MISSED,
        /// The receiver was in another call.
        @JsonProperty("busy")
        BUSY
    }
}
