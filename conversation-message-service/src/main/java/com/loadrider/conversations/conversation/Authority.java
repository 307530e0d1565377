package com.loadrider.conversations.conversation;

/// What an [Actor] may do with the members of conversations.
enum Authority {
    /// A member adds users and leaves; the creator removes anyone.
    MEMBER,
    /// Adds and removes anyone in any conversation.
    MANAGER,
    /// Refuses requests to itself, and nothing else.
    NONE
}
