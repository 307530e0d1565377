package com.loadrider.calls.call.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.loadrider.calls.call.Actor;
import com.loadrider.calls.call.GroupCalls;
import com.loadrider.calls.call.InitiateLimits;
import com.loadrider.events.CallSession;
import com.loadrider.service.limit.RateLimiter;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import jakarta.validation.Valid;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints that only group calls have.
@RestController
@RequestMapping("/api/v1/webrtc/calls")
class GroupCallController {

    private final GroupCalls groups;
    private final InitiateLimits limits;

    GroupCallController(GroupCalls groups, InitiateLimits limits) {
        this.groups = groups;
        this.limits = limits;
    }

    /// Joins a call that is on: late, again after leaving, or without having been invited. Moves the user's place in
    /// the call here, if another device of the user has it.
    @PostMapping("/{id}/join")
    Joined join(Actor actor, @PathVariable long id) {
        GroupCalls.Joining joining = groups.join(id, actor);
        return new Joined(CallProblems.orRefuse(joining.result()).session(), joining.moved() ? true : null);
    }

    /// Rings further members of the conversation, or rings them again.
    @PostMapping("/{id}/invite")
    CallSession invite(Actor actor, @PathVariable long id, @RequestBody @Valid CallRequests.Invite invite) {
        Set<Long> userIds = Set.copyOf(invite.userIds());
        if (userIds.contains(actor.userId())) {
            throw new ProblemException(CommonProblem.UNPROCESSABLE, "userIds must not contain yourself.");
        }
        RateLimiter.refuseFor(limits.countInvites(actor.userId(), userIds));
        return CallProblems.orRefuse(groups.invite(id, actor, userIds)).session();
    }

    /// Removes another participant, who may not join again unless the host invites it.
    @PostMapping("/{id}/participants/{userId}/remove")
    CallSession remove(Actor actor, @PathVariable long id, @PathVariable long userId) {
        if (userId == actor.userId()) {
            throw new ProblemException(CommonProblem.UNPROCESSABLE, "You can leave the call instead.");
        }
        return CallProblems.orRefuse(groups.remove(id, actor, userId)).session();
    }

    /// A call that the user has joined.
    ///
    /// @param moved true if another device of the user had the call until now; otherwise omitted
    record Joined(
            @JsonUnwrapped CallSession call,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean moved) {}
}
