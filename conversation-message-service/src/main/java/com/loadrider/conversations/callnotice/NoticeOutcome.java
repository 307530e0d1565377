package com.loadrider.conversations.callnotice;

/// What became of an event.
enum NoticeOutcome {
    /// A notice was written.
    WRITTEN,
    /// It had been dealt with before.
    REPEATED,
    /// Events of its type are worth no notice.
    NO_NOTICE,
    /// The conversation has been deleted since.
    TOO_LATE,
    /// A newer producer knows its type, this service does not.
    UNKNOWN_TYPE
}
