package com.loadrider.conversations.conversation;

/// Who makes a conversation or changes its members.
///
/// @param userId the user of the token
/// @param isBackEnd whether the token has the scope of back ends that make conversations for users
public record Actor(long userId, boolean isBackEnd) {}
