package com.loadrider.conversations.conversation.web;

/// What user ids look like.
final class UserIds {

    static final long LARGEST = (1L << 53) - 1;
    static final String EXPECTED = "must be an id, 1 to 2^53-1";

    private UserIds() {}
}
