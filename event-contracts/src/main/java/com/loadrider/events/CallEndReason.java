package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/// Why a call is over.
public enum CallEndReason {
    /// A participant hung up.
    @JsonProperty("completed")
    COMPLETED,
    /// The caller gave up before the answer.
    @JsonProperty("cancelled")
    CANCELLED,
    /// The receiver did not want it.
    @JsonProperty("declined")
    DECLINED,
    /// The ring time was over.
    @JsonProperty("no_answer")
    NO_ANSWER,
    /// The receiver was in another call.
    @JsonProperty("busy")
    BUSY,
    /// A participant vanished and did not come back in time.
    @JsonProperty("connection_lost")
    CONNECTION_LOST,
    /// Media never came about.
    @JsonProperty("connect_failed")
    CONNECT_FAILED,
    /// A participant left, or was removed from, the conversation.
    @JsonProperty("left_conversation")
    LEFT_CONVERSATION,
    /// The longest time a call may last was over.
    @JsonProperty("max_duration")
    MAX_DURATION,
    /// The service could not go on with it.
    @JsonProperty("error")
    ERROR
}
