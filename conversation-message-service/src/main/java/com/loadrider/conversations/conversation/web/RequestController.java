package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.conversation.ConversationLifecycle;
import com.loadrider.service.security.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoint that accepts a request. It is idempotent.
@RestController
class RequestController {

    private final ConversationLifecycle lifecycle;

    RequestController(ConversationLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @PostMapping("/api/v1/conversations/{id}/accept")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void accept(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        MembershipProblems.unlessDone(lifecycle.accept(id, caller.userId()));
    }
}
