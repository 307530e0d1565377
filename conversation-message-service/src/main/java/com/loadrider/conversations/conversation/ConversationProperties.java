package com.loadrider.conversations.conversation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may add users to conversations.
///
/// @param managedBy who makes conversations and changes their members: `members` or `service`
/// @param requests whether a user who is added by a stranger has a request first: `on` or `off`
@ConfigurationProperties("conversations")
record ConversationProperties(
        @DefaultValue("members") ManagedBy managedBy,
        @DefaultValue("off") boolean requests) {

    Authority authorityOf(Actor actor) {
        return switch (managedBy) {
            case MEMBERS -> Authority.MEMBER;
            case SERVICE -> actor.isBackEnd() ? Authority.MANAGER : Authority.NONE;
        };
    }

    /// Returns whether strangers whom the actor adds get a request. A back end is expected to ask them itself.
    boolean asksStrangersOf(Actor actor) {
        return requests && !actor.isBackEnd();
    }
}
