package com.loadrider.calls.call;

/// Why a call is over.
public enum CallEnding {
    /// A participant hung up.
    COMPLETED,
    /// The caller gave up before the answer.
    CANCELLED,
    /// The receiver did not want it.
    DECLINED,
    /// The ring time was over.
    NO_ANSWER,
    /// The receiver was in another call.
    BUSY,
    /// A participant vanished and did not come back in time.
    CONNECTION_LOST,
    /// Media never came about.
    CONNECT_FAILED,
    /// A participant left, or was removed from, the conversation.
    LEFT_CONVERSATION,
    /// The longest time a call may last was over.
    MAX_DURATION,
    /// The service could not go on with it.
    ERROR
}
