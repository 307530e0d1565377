package com.loadrider.conversations.conversation;

import com.loadrider.events.Message;
import java.util.Collection;
import java.util.Map;

/// Provides the last message of conversations.
public interface LastMessages {

    /// Returns the last messages by conversation id. A conversation without messages has no entry.
    Map<Long, Message> of(Collection<Long> conversationIds);
}
