package com.loadrider.notifications.notification;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.loadrider.events.CallMode;
import com.loadrider.events.CallType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a message about a call is made of, as it is stored.
///
/// @param callSessionId the call
/// @param conversationId the conversation of the call
/// @param callerName the name of the caller; null if it is not known
/// @param callType the type of the call
/// @param expiresAt when the ringing stops, or when the message is of no use any more
/// @param outcome what became of a call that rang; null while it rings
/// @param missedCalls how many calls the user has missed in the conversation; 0 unless this one was missed
/// @param isQuiet whether the device makes no sound
/// @param since when the call changed in the way that the message tells of; null if that is not known
/// @param mode whether it is a group call; null in content that earlier versions stored, of direct calls
public record NotificationContent(
        long callSessionId,
        long conversationId,
        @Nullable String callerName,
        CallType callType,
        Instant expiresAt,
        @Nullable Outcome outcome,
        int missedCalls,
        boolean isQuiet,
        @Nullable Instant since,
        @Nullable CallMode mode) {

    /// What became of a call that rang.
    public enum Outcome {
        /// Another device answered.
        @JsonProperty("answered")
        ANSWERED,
        /// Another device declined.
        @JsonProperty("declined")
        DECLINED,
        /// No device answered.
        @JsonProperty("missed")
        MISSED
    }

    /// Leaves out the name.
    @Override
    public String toString() {
        return "NotificationContent[" + callSessionId + "]";
    }
}
