package com.loadrider.conversations.callnotice;

/// The outcome of an event.
enum NoticeOutcome {
    /// A notice was written.
    WRITTEN,
    /// The event was processed before.
    REPEATED,
    /// Events of this type have no notice.
    NO_NOTICE,
    /// The conversation has been deleted.
    TOO_LATE,
    /// This service does not know the type of the event; a newer producer does.
    UNKNOWN_TYPE
}
