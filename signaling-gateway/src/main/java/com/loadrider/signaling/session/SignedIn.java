package com.loadrider.signaling.session;

import com.loadrider.service.security.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The authenticated user of a socket at the time of connecting.
///
/// @param caller the user, from a token that has not expired
/// @param deviceId the user's device; null if it has no name
/// @param features what the client can do
record SignedIn(Caller caller, @Nullable String deviceId, Set<ClientFeature> features) {}
