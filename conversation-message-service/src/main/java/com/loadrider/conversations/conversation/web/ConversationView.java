package com.loadrider.conversations.conversation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.loadrider.events.Message;
import com.loadrider.events.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation in a response body.
///
/// @param conversationId the id, 1 to 2^53−1
/// @param title the title; null if there is none
/// @param participants the members, in the order in which they first joined
/// @param createdBy the user who created the conversation
/// @param createdAt when the conversation was created
/// @param requestedBy who added the viewer, while the viewer has an open request; omitted otherwise
/// @param lastMessage the last message; omitted if there is none
record ConversationView(
        long conversationId,
        @Nullable String title,
        List<Participant> participants,
        long createdBy,
        @Timestamp Instant createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long requestedBy,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message lastMessage) {

    /// A member.
    ///
    /// @param userId the user
    /// @param displayName the user's name; null until a token with a name was seen, and for others while the user
    ///     has an open request
    /// @param isRequested true while the user has an open request; omitted otherwise
    record Participant(
            long userId,
            @Nullable String displayName,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean isRequested) {}

    /// A page of conversations.
    ///
    /// @param items the conversations, the one with the latest message first
    /// @param page the page number, from 1
    /// @param limit conversations per page, 1 to 100
    /// @param total the number of conversations on all pages
    record Page(List<ConversationView> items, int page, int limit, long total) {}
}
