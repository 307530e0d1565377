package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The representation of a call in REST bodies, socket payloads and Kafka values. Null fields are written.
///
/// @param callSessionId the id, 1 to 2^53−1
/// @param conversationId the conversation of the call
/// @param callerId the user who started the call
/// @param callerName the caller's display name at the start; null if the caller's token had none
/// @param receiverId the user who is called; null in a group call
/// @param callType the type with which the call was started
/// @param status the current status
/// @param endReason the reason why the call is over; null before the end
/// @param endedBy the user who ended the call; null for a timer or the service, and before the end
/// @param version 1 for the first state, increased by one with every change
/// @param expiresAt when ringing stops, or when the maximum duration is reached; null after the end
/// @param startTime when the call was accepted; null if it was never accepted
/// @param endTime when the call ended, answered or not; null before the end
/// @param duration whole seconds from `startTime` to `endTime`; null unless both are set
/// @param callQuality the quality of the call, derived at the end from the participants' reports
/// @param networkType the last reported network of the caller's device, set at the end
/// @param createdAt when the call was initiated
/// @param updatedAt when this version was made
/// @param participants the participants, the caller first; in a group call from the invitation on
/// @param reach the devices of the receiver that the call has reached; omitted unless the call is unanswered, in what
///     others than the caller get, and in records of earlier versions
/// @param mode whether the call is between two users or of a whole conversation; null in records of earlier versions,
///     which only had direct calls
/// @param topology how media travels; null in records of earlier versions
/// @param hostId the user who may remove others and end a group call: who started it, then whoever has been in it
///     longest. The caller in a direct call; null in records of earlier versions
public record CallSession(
        long callSessionId,
        long conversationId,
        long callerId,
        @Nullable String callerName,
        @Nullable Long receiverId,
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
        List<CallParticipant> participants,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CallReach reach,
        @Nullable CallMode mode,
        @Nullable CallTopology topology,
        @Nullable Long hostId) {
    /// The `ce_type` of its records.
    public static final String TYPE = "call.state";

    /// How long `calls.state.v1` keeps a call after its end, at least. A tombstone then removes it from every view.
    public static final Duration KEPT_AFTER_END = Duration.ofMinutes(15);

    public CallSession {
        participants = List.copyOf(participants);
    }

    /// Creates a direct call without a reach, in the form of records that had no mode yet.
    public CallSession(
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
            @Nullable Instant expiresAt,
            @Nullable Instant startTime,
            @Nullable Instant endTime,
            @Nullable Long duration,
            @Nullable CallQuality callQuality,
            @Nullable NetworkType networkType,
            Instant createdAt,
            Instant updatedAt,
            List<CallParticipant> participants) {
        this(
                callSessionId,
                conversationId,
                callerId,
                callerName,
                receiverId,
                callType,
                status,
                endReason,
                endedBy,
                version,
                expiresAt,
                startTime,
                endTime,
                duration,
                callQuality,
                networkType,
                createdAt,
                updatedAt,
                participants,
                null,
                null,
                null,
                null);
    }

    /// Returns the call as a user may see it. Only the caller sees the reach.
    public CallSession seenBy(long userId) {
        return reach == null || userId == callerId ? this : with(null);
    }

    /// Returns the call with another reach.
    public CallSession with(@Nullable CallReach other) {
        return new CallSession(
                callSessionId,
                conversationId,
                callerId,
                callerName,
                receiverId,
                callType,
                status,
                endReason,
                endedBy,
                version,
                expiresAt,
                startTime,
                endTime,
                duration,
                callQuality,
                networkType,
                createdAt,
                updatedAt,
                participants,
                other,
                mode,
                topology,
                hostId);
    }

    /// Returns whether any number of members may take part.
    @JsonIgnore
    public boolean isGroup() {
        return mode == CallMode.GROUP;
    }

    /// Returns whether the user is the caller or the receiver, or has ever been invited to a group call.
    public boolean involves(long userId) {
        return userId == callerId
                || (receiverId != null
                        ? userId == receiverId
                        : participant(userId).isPresent());
    }

    /// Returns whether the user is in the call now.
    public boolean hasJoined(long userId) {
        if (status.isTerminal()) {
            return false;
        }
        return participant(userId)
                .map(it -> it.state() == null ? it.leftAt() == null : it.state() == ParticipantState.JOINED)
                .orElse(false);
    }

    /// Returns whether devices of the user ring, or are about to.
    public boolean isRinging(long userId) {
        if (!isGroup()) {
            return receiverId != null && userId == receiverId && status.isUnanswered();
        }
        return !status.isTerminal()
                && participant(userId)
                        .map(it -> it.state() == ParticipantState.INVITED || it.state() == ParticipantState.RINGING)
                        .orElse(false);
    }

    /// Returns the other side of a direct call.
    ///
    /// @throws IllegalArgumentException if the user is neither the caller nor the receiver, or in a group call
    public long peerOf(long userId) {
        if (receiverId == null || !involves(userId)) {
            throw new IllegalArgumentException("user " + userId + " has no peer in call " + callSessionId);
        }
        return userId == callerId ? receiverId : callerId;
    }

    /// Returns the participant with the user id; empty for the receiver of a direct call who has not accepted.
    public Optional<CallParticipant> participant(long userId) {
        return participants.stream().filter(it -> it.userId() == userId).findFirst();
    }

    /// Returns the device that has the call for the user: the one that the user's initiate or accept named. Null if it
    /// named none, or if the user is not a participant; every device of the user then has the call.
    public @Nullable String deviceOf(long userId) {
        for (CallParticipant participant : participants) {
            if (participant.userId() == userId) {
                return participant.deviceId();
            }
        }
        return null;
    }

    /// Returns whether a device has the call for the user.
    ///
    /// @param deviceId null for a device without a name
    public boolean isServedBy(long userId, @Nullable String deviceId) {
        String bound = deviceOf(userId);
        return bound == null || bound.equals(deviceId);
    }
}
