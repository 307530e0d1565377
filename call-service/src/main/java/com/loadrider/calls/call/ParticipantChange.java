package com.loadrider.calls.call;

import com.loadrider.events.CallQuality;
import com.loadrider.events.MediaState;
import com.loadrider.events.NetworkType;
import org.jspecify.annotations.Nullable;

/// What a participant reports about itself; null leaves a field as it is.
///
/// @param isMuted whether the microphone is off
/// @param isVideoEnabled whether the camera is on
/// @param isScreenSharing whether a screen is shared
/// @param connectionQuality as measured by the device
/// @param networkType as seen by the device
/// @param mediaState how far the device has come with the media
public record ParticipantChange(
        @Nullable Boolean isMuted,
        @Nullable Boolean isVideoEnabled,
        @Nullable Boolean isScreenSharing,
        @Nullable CallQuality connectionQuality,
        @Nullable NetworkType networkType,
        @Nullable MediaState mediaState) {}
