package com.loadrider.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A participant of a call. In a direct call the caller is a participant from the start, the receiver from the accept
/// on. In a group call everybody is listed who was ever invited or has joined.
///
/// @param userId the user
/// @param deviceId the device named by the initiate, accept or join; null if none was named, and before
/// @param joinedAt when the participant joined last; null if the participant never joined
/// @param leftAt when the participant left; null before and while in the call
/// @param isMuted whether the microphone is off
/// @param isVideoEnabled whether the camera is on; initially `callType == video`
/// @param isScreenSharing whether a screen is shared
/// @param connectionQuality the last reported quality; null before the first report
/// @param networkType the last reported network; null before the first report
/// @param mediaState the last reported media state; null before the first report, and in records written before this
///     field existed
/// @param state whether the participant is being rung, is in the call, or neither; null in records of earlier versions
/// @param invitedBy who invited the participant to a group call; null for who started it or joined uninvited
/// @param ringExpiresAt when the participant's devices stop ringing; null unless they ring
public record CallParticipant(
        long userId,
        @Nullable String deviceId,
        @Timestamp @Nullable Instant joinedAt,
        @Timestamp @Nullable Instant leftAt,
        boolean isMuted,
        boolean isVideoEnabled,
        boolean isScreenSharing,
        @Nullable CallQuality connectionQuality,
        @Nullable NetworkType networkType,
        @Nullable MediaState mediaState,
        @Nullable ParticipantState state,
        @Nullable Long invitedBy,
        @Timestamp @Nullable Instant ringExpiresAt) {

    /// Creates a participant in the form of records that had no state yet.
    public CallParticipant(
            long userId,
            @Nullable String deviceId,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt,
            boolean isMuted,
            boolean isVideoEnabled,
            boolean isScreenSharing,
            @Nullable CallQuality connectionQuality,
            @Nullable NetworkType networkType,
            @Nullable MediaState mediaState) {
        this(
                userId,
                deviceId,
                joinedAt,
                leftAt,
                isMuted,
                isVideoEnabled,
                isScreenSharing,
                connectionQuality,
                networkType,
                mediaState,
                null,
                null,
                null);
    }
}
