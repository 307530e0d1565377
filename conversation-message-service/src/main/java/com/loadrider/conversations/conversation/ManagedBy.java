package com.loadrider.conversations.conversation;

/// Who creates conversations and changes their members.
enum ManagedBy {
    /// Every user.
    MEMBERS,
    /// Only back ends, whose tokens have the scope `conversations:write`.
    SERVICE
}
