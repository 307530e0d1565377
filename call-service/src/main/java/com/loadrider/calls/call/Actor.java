package com.loadrider.calls.call;

import org.jspecify.annotations.Nullable;

/// The user and device that act on a call.
///
/// @param userId the user
/// @param deviceId the device of the user; null if the request names none
public record Actor(long userId, @Nullable String deviceId) {}
