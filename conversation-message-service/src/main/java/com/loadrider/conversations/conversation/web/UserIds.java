package com.loadrider.conversations.conversation.web;

/// The valid range of user ids.
final class UserIds {

    static final long LARGEST = (1L << 53) - 1;
    static final String EXPECTED = "must be an id, 1 to 2^53-1";

    private UserIds() {}
}
