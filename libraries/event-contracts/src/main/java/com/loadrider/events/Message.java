package com.loadrider.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message in a conversation. Null fields are written.
///
/// @param messageId the id, increasing within a conversation
/// @param conversationId the conversation
/// @param senderId the author; null for a call notice
/// @param kind text or call notice
/// @param text plain text, never markup, 1 to 4,000 characters
/// @param call the call notice; null for a text
/// @param createdAt when the message was written
public record Message(
        long messageId,
        long conversationId,
        @Nullable Long senderId,
        MessageKind kind,
        String text,
        @Nullable CallNotice call,
        @Timestamp Instant createdAt) {}
