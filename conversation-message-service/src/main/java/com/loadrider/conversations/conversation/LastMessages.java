package com.loadrider.conversations.conversation;

import com.loadrider.events.Message;
import java.util.Collection;
import java.util.Map;

/// Knows what was said last.
public interface LastMessages {

    /// The last message of each conversation, by its id; none for a conversation without messages.
    Map<Long, Message> of(Collection<Long> conversationIds);
}
