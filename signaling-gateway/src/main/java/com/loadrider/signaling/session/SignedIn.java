package com.loadrider.signaling.session;

import com.loadrider.service.security.Caller;
import org.jspecify.annotations.Nullable;

/// Whom a socket was recognised as when it connected.
///
/// @param caller the user, by a token that has not ended
/// @param deviceId the user's device; null when it has no name
record SignedIn(Caller caller, @Nullable String deviceId) {}
