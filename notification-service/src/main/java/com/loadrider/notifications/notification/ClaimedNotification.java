package com.loadrider.notifications.notification;

import com.loadrider.events.NotificationPurpose;
import com.loadrider.notifications.sender.PushTarget;
import java.time.Duration;

/// A notification that this instance may send now. No other instance sends it meanwhile.
///
/// @param id the notification
/// @param subscriptionId the subscription to send to
/// @param userId the user of the device
/// @param deviceId the device
/// @param target where to send
/// @param purpose what the notification tells
/// @param content what the message is made of
/// @param timeLeft how long it may still be sent; zero or less if its time is over
/// @param attempt the number of this attempt, from 1
/// @param hasArrived whether the device has reported the notification, so that it need not be sent again
record ClaimedNotification(
        long id,
        long subscriptionId,
        long userId,
        String deviceId,
        PushTarget target,
        NotificationPurpose purpose,
        NotificationContent content,
        Duration timeLeft,
        int attempt,
        boolean hasArrived) {}
