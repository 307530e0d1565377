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
    /// Only back ends change members here.
    SERVICE_ONLY,
    /// The user who wishes it has a request to this conversation, which comes first.
    NOT_ACCEPTED,
    /// There are [Conversation#MOST_MEMBERS] members.
    FULL
}
