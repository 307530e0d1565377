package com.loadrider.signaling.memberview;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The members of each conversation. Records of one conversation come in order, so the latest is right.
/// Only the consumer thread writes; any thread may read.
@Component
public class MemberView {

    private final Map<Long, Members> byConversation = new ConcurrentHashMap<>();

    /// The members of a conversation; none for one that this gateway does not know.
    public Members of(long conversationId) {
        return byConversation.getOrDefault(conversationId, Members.NONE);
    }

    /// Stores the members of a conversation.
    public void update(long conversationId, Members members) {
        byConversation.put(conversationId, members);
    }

    /// Removes a conversation that was deleted.
    public void remove(long conversationId) {
        byConversation.remove(conversationId);
    }

    /// Replaces all conversations by these.
    public void replaceBy(Map<Long, Members> latest) {
        byConversation.keySet().retainAll(latest.keySet());
        byConversation.putAll(latest);
    }
}
