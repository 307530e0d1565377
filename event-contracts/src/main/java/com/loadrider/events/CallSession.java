package com.loadrider.events;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one representation of a call, in REST bodies, socket payloads and Kafka values alike. Nulls are written.
///
/// @param callSessionId its id, 1 … 2^53−1
/// @param conversationId the conversation it belongs to
/// @param callerId who started it
/// @param callerName the caller's display name at that time; null when the caller's token carried none
/// @param receiverId who is called
/// @param callType what it was started with
/// @param status where it stands
/// @param endReason why it is over; null while it is not
/// @param endedBy who brought the end about; null when nobody did (a timer) or it is not over
/// @param version 1 for the first state, one more with every change
/// @param expiresAt when ringing stops, or the longest duration is reached; null once over
/// @param startTime when it was accepted; null if it never was
/// @param endTime when it was over, answered or not; null while it is not
/// @param duration whole seconds from `startTime` to `endTime`; null unless both are known
/// @param callQuality derived at the end from what the participants reported
/// @param networkType of the caller's device, as last reported
/// @param createdAt when it was initiated
/// @param updatedAt when this version came about
/// @param participants those who took part, the caller first
public record CallSession(
        long callSessionId,
        long conversationId,
        long callerId,
        @Nullable String callerName,
        long receiverId,
        CallType callType,
        CallStatus status,
        @Nullable CallEndReason endReason,
        @Nullable Long endedBy,
        int version,
        @Timestamp @Nullable Instant expiresAt,
        @Timestamp @Nullable Instant startTime,
        @Timestamp @Nullable Instant endTime,
        @Nullable Long duration,
        @Nullable CallQuality callQuality,
        @Nullable NetworkType networkType,
        @Timestamp Instant createdAt,
        @Timestamp Instant updatedAt,
        List<CallParticipant> participants) {
    /// Its `ce_type`.
    public static final String TYPE = "call.state";

    public CallSession {
        participants = List.copyOf(participants);
    }

    /// Whether the user is the caller or the receiver.
    public boolean involves(long userId) {
        return userId == callerId || userId == receiverId;
    }

    /// The other one of the two.
    ///
    /// @throws IllegalArgumentException when the user is neither
    public long peerOf(long userId) {
        if (!involves(userId)) {
            throw new IllegalArgumentException("user " + userId + " is not in call " + callSessionId);
        }
        return userId == callerId ? receiverId : callerId;
    }

    /// What is known of the user as a participant; empty for a receiver who has not accepted.
    public Optional<CallParticipant> participant(long userId) {
        return participants.stream().filter(it -> it.userId() == userId).findFirst();
    }
}
