package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// A step in the life of a push notification to one device, the value of a record on `notifications.events.v1`. The
/// header `ce_type` of the record names the step; see [NotificationStep].
///
/// @param notificationId the notification, the same in all its steps
/// @param userId the user of the device
/// @param deviceId the device
/// @param kind how the device is reached
/// @param purpose what the notification tells
/// @param callSessionId the call that it is about
/// @param conversationId the conversation of the call
/// @param reason why it could not be delivered, for `notification.failed`; omitted otherwise
public record Notification(
        long notificationId,
        long userId,
        String deviceId,
        PushKind kind,
        NotificationPurpose purpose,
        long callSessionId,
        long conversationId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NotificationFailure reason) {}
