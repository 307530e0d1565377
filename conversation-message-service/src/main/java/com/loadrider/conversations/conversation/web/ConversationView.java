package com.loadrider.conversations.conversation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.loadrider.events.Message;
import com.loadrider.events.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation in a body.
///
/// @param conversationId its id, 1 … 2^53−1
/// @param title what its members call it; null when they gave it no name
/// @param participants its members, in the order in which they came first
/// @param createdBy who started it
/// @param createdAt when it was started
/// @param requestedBy who added me, while I have a request to this conversation; left out otherwise
/// @param lastMessage what was said last; left out when nothing was
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
    /// @param userId who
    /// @param displayName what the user is called; null until a token of the user was seen that says so,
    ///     and for others while the user has a request
    /// @param isRequested true while the user has a request; left out otherwise
    record Participant(
            long userId,
            @Nullable String displayName,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean isRequested) {}

    /// One page of a list.
    ///
    /// @param items the conversations, the one with the latest message first
    /// @param page from 1
    /// @param limit conversations a page, 1 to 100
    /// @param total of all pages
    record Page(List<ConversationView> items, int page, int limit, long total) {}
}
