package com.loadrider.conversations.conversation;

/// The user or back end that creates a conversation or changes its members.
///
/// @param userId the user of the token
/// @param isBackEnd whether the token has the scope of back ends that create conversations for users
public record Actor(long userId, boolean isBackEnd) {}
