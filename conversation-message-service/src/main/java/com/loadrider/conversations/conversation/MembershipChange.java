package com.loadrider.conversations.conversation;

/// What became of a wish to change who is in a conversation.
public enum MembershipChange {
    /// It was changed.
    DONE,
    /// It was so already.
    NOTHING_TO_DO,
    /// There is no such conversation, or the user who wishes it is not in it.
    NOT_FOUND,
    /// A member who is not the creator wishes to remove another.
    FORBIDDEN,
    /// There are [Conversation#MOST_MEMBERS] members.
    FULL
}
