package com.loadrider.conversations.conversation;

/// The right of an [Actor] to change the members of conversations.
enum Authority {
    /// A member may add users and leave; the creator may remove anyone.
    MEMBER,
    /// May add and remove anyone in any conversation.
    MANAGER,
    /// May only refuse requests to itself.
    NONE
}
