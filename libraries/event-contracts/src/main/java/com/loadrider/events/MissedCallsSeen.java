package com.loadrider.events;

/// A user has seen the calls that it missed in a conversation. A record on `calls.events.v1` beside the [CallEvent]s,
/// with the same key; it changes no call.
///
/// @param userId the user, who was the receiver of the calls
/// @param conversationId the conversation of the calls
/// @param upTo the id of the last of the calls
public record MissedCallsSeen(long userId, long conversationId, long upTo) {
    /// The `ce_type` of its records.
    public static final String TYPE = "call.missed_seen";
}
