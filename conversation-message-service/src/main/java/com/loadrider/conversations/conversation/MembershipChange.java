package com.loadrider.conversations.conversation;

/// The result of a command that changes the members of a conversation.
public enum MembershipChange {
    /// The members were changed.
    DONE,
    /// The members were as requested already.
    NOTHING_TO_DO,
    /// The conversation does not exist, or the actor is not a member.
    NOT_FOUND,
    /// A member who is not the creator tried to remove another.
    FORBIDDEN,
    /// Only back ends may change members.
    SERVICE_ONLY,
    /// The actor has an open request to this conversation and must accept it first.
    NOT_ACCEPTED,
    /// The conversation has [Conversation#MOST_MEMBERS] members.
    FULL
}
