package com.loadrider.notifications.webpush;

import org.jspecify.annotations.Nullable;

/// The answer of a push service. Its body is not read.
///
/// @param status the HTTP status
/// @param retryAfter the header `Retry-After`; null if there is none
record PushServiceAnswer(int status, @Nullable String retryAfter) {}
