package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.conversation.Actor;
import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.conversations.conversation.ConversationLifecycle;
import com.loadrider.conversations.conversation.Conversations;
import com.loadrider.conversations.limit.WritingLimits;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints that create conversations and return them to their members.
@RestController
@RequestMapping("/api/v1/conversations")
class ConversationController {

    private final ConversationLifecycle lifecycle;
    private final Conversations conversations;
    private final ConversationViews views;
    private final Invitees invitees;
    private final WritingLimits limits;

    ConversationController(
            ConversationLifecycle lifecycle,
            Conversations conversations,
            ConversationViews views,
            Invitees invitees,
            WritingLimits limits) {
        this.lifecycle = lifecycle;
        this.conversations = conversations;
        this.views = views;
        this.invitees = invitees;
        this.limits = limits;
    }

    @PostMapping
    ResponseEntity<ConversationView> start(
            @AuthenticationPrincipal Caller caller, @Valid @RequestBody NewConversation wanted) {
        List<Long> others = invitees.idsOf(caller, wanted.participantIds());
        MembershipProblems.refuseTooMany(caller.userId(), others);
        Actor actor = Actors.of(caller);
        if (!actor.isBackEnd()) {
            limits.countConversation(caller.userId());
        }
        Conversation started =
                lifecycle.start(wanted.title(), actor, others).orElseThrow(MembershipProblems::serviceOnly);
        return ResponseEntity.created(URI.create("/api/v1/conversations/" + started.getId()))
                .body(views.of(started, caller.userId()));
    }

    @GetMapping
    @Transactional(readOnly = true)
    public ConversationView.Page mine(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "1") @Min(1) int page,
            @RequestParam(defaultValue = "100") @Min(1) @Max(100) int limit) {
        var found = conversations.of(caller.userId(), limit, (page - 1L) * limit);
        return new ConversationView.Page(
                views.of(found, caller.userId()), page, limit, conversations.countOf(caller.userId()));
    }

    @GetMapping("/{id}")
    @Transactional(readOnly = true)
    public ConversationView one(@AuthenticationPrincipal Caller caller, @PathVariable long id) {
        return conversations
                .find(id)
                .filter(it -> it.hasMember(caller.userId()))
                .map(it -> views.of(it, caller.userId()))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
