package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/// What a call notice in a conversation is about.
///
/// @param callSessionId the call
/// @param event what happened to it
/// @param callType what it was started with
/// @param actorId whose act it was; null when a timer's
/// @param reason the receiver's words for `declined`, `cancelled` for a `missed` call that its caller gave up, else
///     null
/// @param durationSeconds how long it lasted, for `ended`; else null
public record CallNotice(
        long callSessionId,
        Event event,
        CallType callType,
        @Nullable Long actorId,
        @Nullable String reason,
        @Nullable Long durationSeconds) {

    /// The six events that are worth a notice.
    public enum Event {
        /// It was started.
        @JsonProperty("initiated")
        INITIATED,
        /// It was accepted.
        @JsonProperty("accepted")
        ACCEPTED,
        /// It was declined.
        @JsonProperty("declined")
        DECLINED,
        /// It was over after an answer.
        @JsonProperty("ended")
        ENDED,
        /// It was over without an answer.
        @JsonProperty("missed")
        MISSED,
        /// The receiver was in another call.
        @JsonProperty("busy")
        BUSY
    }
}
