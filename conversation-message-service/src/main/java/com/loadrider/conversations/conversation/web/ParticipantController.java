package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.conversation.ConversationLifecycle;
import com.loadrider.service.id.Ids;
import com.loadrider.service.security.Caller;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints that add and remove members. Both are idempotent.
@RestController
@RequestMapping("/api/v1/conversations/{id}/participants/{userId}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ParticipantController {

    private final ConversationLifecycle lifecycle;
    private final Invitees invitees;

    ParticipantController(ConversationLifecycle lifecycle, Invitees invitees) {
        this.lifecycle = lifecycle;
        this.invitees = invitees;
    }

    @PutMapping
    void add(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long id,
            @PathVariable @Min(value = 1, message = Ids.EXPECTED) @Max(value = Ids.LARGEST, message = Ids.EXPECTED)
                    long userId) {
        invitees.requireKnown(List.of(userId));
        MembershipProblems.unlessDone(lifecycle.add(id, Actors.of(caller), userId));
    }

    @DeleteMapping
    void remove(
            @AuthenticationPrincipal Caller caller,
            @PathVariable long id,
            @PathVariable @Min(value = 1, message = Ids.EXPECTED) @Max(value = Ids.LARGEST, message = Ids.EXPECTED)
                    long userId) {
        MembershipProblems.unlessDone(lifecycle.remove(id, Actors.of(caller), userId));
    }
}
