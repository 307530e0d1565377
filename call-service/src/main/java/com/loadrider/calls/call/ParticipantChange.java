package com.loadrider.calls.call;

import com.loadrider.events.CallQuality;
import com.loadrider.events.MediaState;
import com.loadrider.events.NetworkType;
import org.jspecify.annotations.Nullable;

/// A participant's report about itself. A null field stays unchanged.
///
/// @param isMuted whether the microphone is off
/// @param isVideoEnabled whether the camera is on
/// @param isScreenSharing whether a screen is shared
/// @param connectionQuality the quality that the device measured
/// @param networkType the network that the device uses
/// @param mediaState the state of the device's media connection
public record ParticipantChange(
        @Nullable Boolean isMuted,
        @Nullable Boolean isVideoEnabled,
        @Nullable Boolean isScreenSharing,
        @Nullable CallQuality connectionQuality,
        @Nullable NetworkType networkType,
        @Nullable MediaState mediaState) {}
