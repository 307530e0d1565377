package com.loadrider.notifications.notification;

import com.loadrider.events.NotificationStep;

/// A receipt that was signed here: the right to report one step of one notification.
///
/// @param step `SHOWN`, `OPENED` or `DECLINED`
/// @param notificationId the notification
record Receipt(NotificationStep step, long notificationId) {}
