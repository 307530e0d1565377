package com.loadrider.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A message in a conversation. Nulls are written.
///
/// @param messageId its id, rising within a conversation
/// @param conversationId where it stands
/// @param senderId who wrote it; null for a call notice
/// @param kind text or call notice
/// @param text plain text, never markup, 1 to 4,000 characters
/// @param call what the notice is about; null for text
/// @param createdAt when it was written
public record Message(
        long messageId,
        long conversationId,
        @Nullable Long senderId,
        MessageKind kind,
        String text,
        @Nullable CallNotice call,
        @Timestamp Instant createdAt) {}
