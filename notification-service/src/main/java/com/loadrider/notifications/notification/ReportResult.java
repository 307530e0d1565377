package com.loadrider.notifications.notification;

/// The result of a report by a device.
public enum ReportResult {
    /// The step is recorded, now or before.
    RECORDED,
    /// The receipt was not signed here.
    FORGED,
    /// The notification was deleted, with its subscription or by its age. The report has no effect.
    FORGOTTEN
}
