package com.loadrider.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/// Who belongs to a conversation, the value of a record on `conversations.members.v1`. A tombstone says that the
/// conversation was deleted.
///
/// @param conversationId which
/// @param participantIds its members
/// @param version one more with every change; a reader ignores one that is not higher than what it holds
/// @param requestedIds those of the members who were added by a stranger and have not accepted yet: their presence is
///     hidden from the others, and nothing rings at theirs; left out when there are none
public record ConversationMembers(
        long conversationId,
        List<Long> participantIds,
        long version,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Long> requestedIds) {
    /// Its `ce_type`.
    public static final String TYPE = "conversation.members";

    @SuppressWarnings("NullAway") // records of earlier versions have no requestedIds
    public ConversationMembers {
        participantIds = List.copyOf(participantIds);
        requestedIds = requestedIds == null ? List.of() : List.copyOf(requestedIds);
    }

    /// Members who have all accepted.
    public ConversationMembers(long conversationId, List<Long> participantIds, long version) {
        this(conversationId, participantIds, version, List.of());
    }
}
