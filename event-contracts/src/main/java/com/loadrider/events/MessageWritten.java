package com.loadrider.events;

import java.util.List;

/// A message was written, the value of a record on `conversations.messages.v1` (`ce_type` `message.written`).
///
/// @param message the message
/// @param recipientIds the members of the conversation when it was written
public record MessageWritten(Message message, List<Long> recipientIds) {

    /// Its `ce_type`.
    public static final String TYPE = "message.written";

    public MessageWritten {
        recipientIds = List.copyOf(recipientIds);
    }
}
