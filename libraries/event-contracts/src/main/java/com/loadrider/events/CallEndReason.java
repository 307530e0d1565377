package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// The reason why a call is over.
public enum CallEndReason {
    /// A participant hung up.
    @JsonProperty("completed")
    COMPLETED,
    /// The caller hung up before the answer.
    @JsonProperty("cancelled")
    CANCELLED,
    /// The receiver declined.
    @JsonProperty("declined")
    DECLINED,
    /// The ring time was over.
    @JsonProperty("no_answer")
    NO_ANSWER,
    /// The receiver was in another call.
    @JsonProperty("busy")
    BUSY,
    /// A participant lost the connection and did not return in time.
    @JsonProperty("connection_lost")
    CONNECTION_LOST,
    /// No media was ever connected.
    @JsonProperty("connect_failed")
    CONNECT_FAILED,
    /// A participant left, or was removed from, the conversation.
    @JsonProperty("left_conversation")
    LEFT_CONVERSATION,
    /// The maximum duration was reached.
    @JsonProperty("max_duration")
    MAX_DURATION,
    /// The service ended the call, for example for an operator.
    @JsonProperty("error")
    ERROR,
    /// The user has moved to another own device. Only in what a device is told that no longer has a group call.
    @JsonProperty("moved")
    MOVED
}
