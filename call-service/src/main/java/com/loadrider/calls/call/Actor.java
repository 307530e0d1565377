package com.loadrider.calls.call;

import org.jspecify.annotations.Nullable;

/// Who acts on a call.
///
/// @param userId the user
/// @param deviceId the device of the user; null when the request named none
public record Actor(long userId, @Nullable String deviceId) {}
