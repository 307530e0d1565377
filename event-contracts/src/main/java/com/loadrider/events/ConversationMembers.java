package com.loadrider.events;

import java.util.List;

/// Who belongs to a conversation, the value of a record on `conversations.members.v1`. A tombstone says that the
/// conversation was deleted.
///
/// @param conversationId which
/// @param participantIds its members
/// @param version one more with every change; a reader ignores one that is not higher than what it holds
public record ConversationMembers(long conversationId, List<Long> participantIds, long version) {
    /// Its `ce_type`.
    public static final String TYPE = "conversation.members";

    public ConversationMembers {
        participantIds = List.copyOf(participantIds);
    }
}
