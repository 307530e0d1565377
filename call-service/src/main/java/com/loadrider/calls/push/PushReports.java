package com.loadrider.calls.push;

/// Is notified of what became of the notification of a ring. Reports can be repeated, and come late.
public interface PushReports {

    /// A push service has accepted the notification for a device.
    void pushed(long callId, long userId, String deviceId);

    /// A device shows the notification.
    void shown(long callId, long userId, String deviceId);

    /// The user has declined the call in the notification.
    void declined(long callId, long userId, String deviceId);
}
