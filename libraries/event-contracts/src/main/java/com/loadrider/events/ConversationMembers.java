package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// The members of a conversation, the value of a record on `conversations.members.v1`. A tombstone means that the
/// conversation was deleted.
///
/// @param conversationId the conversation
/// @param participantIds the members
/// @param version increased by one with every change; a consumer ignores a version that is not higher than its own
/// @param requestedIds the members who were added by a stranger and have not accepted yet; their presence is hidden
///     from the others, and calls do not ring for them; omitted if there are none
public record ConversationMembers(
        long conversationId,
        List<Long> participantIds,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> requestedIds) {
    /// The `ce_type` of its records.
    public static final String TYPE = "conversation.members";

    @SuppressWarnings("NullAway") // records of earlier versions have no requestedIds
    public ConversationMembers {
        participantIds = List.copyOf(participantIds);
        requestedIds = requestedIds == null ? List.of() : List.copyOf(requestedIds);
    }

    /// Creates a conversation whose members have all accepted.
    public ConversationMembers(long conversationId, List<Long> participantIds, long version) {
        this(conversationId, participantIds, version, List.of());
    }
}
