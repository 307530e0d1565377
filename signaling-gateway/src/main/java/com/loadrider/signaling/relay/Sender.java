package com.loadrider.signaling.relay;

import com.loadrider.service.security.Caller;
import com.loadrider.signaling.session.ClientSession;
import org.jspecify.annotations.Nullable;

/// The sender of a signal.
///
/// @param caller the user, from the token
/// @param deviceId the device that sent it; null if it has no name
public record Sender(Caller caller, @Nullable String deviceId) {

    static Sender of(ClientSession session) {
        return new Sender(session.caller(), session.deviceId());
    }

    long userId() {
        return caller.userId();
    }
}
