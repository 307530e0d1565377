package com.loadrider.calls.call;

/// The reason why a call is over.
public enum CallEnding {
    /// A participant hung up.
    COMPLETED,
    /// The caller hung up before the answer.
    CANCELLED,
    /// The receiver declined.
    DECLINED,
    /// The ring time was over.
    NO_ANSWER,
    /// The receiver was in another call.
    BUSY,
    /// A participant lost the connection and did not return in time.
    CONNECTION_LOST,
    /// No media was ever connected.
    CONNECT_FAILED,
    /// A participant left, or was removed from, the conversation.
    LEFT_CONVERSATION,
    /// The maximum duration was reached.
    MAX_DURATION,
    /// An operator ended the call.
    ERROR
}
