package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.conversation.Actor;
import com.loadrider.service.security.Caller;

/// Creates the actor of a request from its token.
final class Actors {

    private Actors() {}

    static Actor of(Caller caller) {
        return new Actor(caller.userId(), caller.hasScope(Caller.CONVERSATIONS_WRITE));
    }
}
