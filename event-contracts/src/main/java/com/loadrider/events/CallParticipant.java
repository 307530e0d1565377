package com.loadrider.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One side of a call. The caller is a participant from the start, the receiver from the accept on.
///
/// @param userId who
/// @param deviceId the device that the initiate or accept named; null when it named none
/// @param joinedAt when this side took part first
/// @param leftAt when it stopped; null while the call lasts
/// @param isMuted whether the microphone is off
/// @param isVideoEnabled whether the camera is on; starts as `callType == video`
/// @param isScreenSharing whether a screen is shared
/// @param connectionQuality as last reported; null before the first report
/// @param networkType as last reported; null before the first report
/// @param mediaState as last reported; null before the first report, and in records that are older than this member
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
