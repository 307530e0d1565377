package com.loadrider.notifications.subscription;

import com.loadrider.events.PushKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A device that can be reached by push, without its address.
///
/// @param deviceId the device, as its user names it
/// @param kind how it is reached
/// @param createdAt when the device first subscribed
/// @param lastUsedAt when a push service last accepted a message for it; null if none ever has
public record Subscription(
        String deviceId,
        PushKind kind,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {}
