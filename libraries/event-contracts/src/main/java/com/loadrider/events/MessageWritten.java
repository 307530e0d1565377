package com.loadrider.events;

import java.util.List;

/// A message was written, the value of a record on `conversations.messages.v1` (`ce_type` `message.written`).
///
/// @param message the message
/// @param recipientIds the members to notify: those who had accepted the conversation when the message was written
public record MessageWritten(Message message, List<Long> recipientIds) {

    /// The `ce_type` of its records.
    public static final String TYPE = "message.written";

    public MessageWritten {
        recipientIds = List.copyOf(recipientIds);
    }
}
