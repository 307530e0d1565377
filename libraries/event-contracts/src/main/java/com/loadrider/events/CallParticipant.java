package com.loadrider.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A participant of a call. The caller is a participant from the start, the receiver from the accept on.
///
/// @param userId the user
/// @param deviceId the device named by the initiate or accept; null if none was named
/// @param joinedAt when the participant joined
/// @param leftAt when the participant left; null while the call lasts
/// @param isMuted whether the microphone is off
/// @param isVideoEnabled whether the camera is on; initially `callType == video`
/// @param isScreenSharing whether a screen is shared
/// @param connectionQuality the last reported quality; null before the first report
/// @param networkType the last reported network; null before the first report
/// @param mediaState the last reported media state; null before the first report, and in records written before this
///     field existed
public record CallParticipant(
        long userId,
        @Nullable String deviceId,
        @Timestamp Instant joinedAt,
        @Timestamp @Nullable Instant leftAt,
        boolean isMuted,
        boolean isVideoEnabled,
        boolean isScreenSharing,
        @Nullable CallQuality connectionQuality,
        @Nullable NetworkType networkType,
        @Nullable MediaState mediaState) {}
