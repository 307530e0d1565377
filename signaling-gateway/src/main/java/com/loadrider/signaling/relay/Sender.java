package com.loadrider.signaling.relay;

import com.loadrider.service.security.Caller;
import org.jspecify.annotations.Nullable;

/// Who sends a signal.
///
/// @param caller by the token
/// @param deviceId the device that it comes from; null when it has no name
record Sender(Caller caller, @Nullable String deviceId) {

    long userId() {
        return caller.userId();
    }
}
