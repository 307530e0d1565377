package com.loadrider.calls.call.web;

import com.loadrider.calls.call.Actor;
import com.loadrider.calls.call.CallLifecycle;
import com.loadrider.calls.call.CallResult;
import com.loadrider.calls.call.GroupCalls;
import com.loadrider.calls.call.GroupInvitation;
import com.loadrider.calls.call.InitiateLimits.Target;
import com.loadrider.calls.call.Invitation;
import com.loadrider.service.id.Ids;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/// Tells requests for direct calls, which have a receiver, from those for group calls.
@Component
class CallStarts {

    private final CallLifecycle lifecycle;
    private final GroupCalls groups;

    CallStarts(CallLifecycle lifecycle, GroupCalls groups) {
        this.lifecycle = lifecycle;
        this.groups = groups;
    }

    /// Returns how to do what a request asks for.
    Start of(Caller caller, Actor actor, CallRequests.Initiate request) {
        Long receiverId = request.receiverId();
        if (receiverId == null) {
            if (!groups.areEnabled()) {
                throw new ProblemException(Problem.invalidField("receiverId", Ids.EXPECTED));
            }
            var invitation = new GroupInvitation(
                    request.conversationId(),
                    actor,
                    caller.name(),
                    request.callType(),
                    request.inviteeIds() == null ? null : Set.copyOf(request.inviteeIds()));
            return new Start(new Target.Conversation(request.conversationId()), () -> groups.initiate(invitation));
        }
        if (request.inviteeIds() != null) {
            throw new ProblemException(Problem.invalidField("inviteeIds", "must be absent beside receiverId"));
        }
        var invitation = new Invitation(request.conversationId(), actor, caller.name(), receiverId, request.callType());
        return new Start(new Target.User(receiverId), () -> lifecycle.initiate(invitation));
    }

    /// A request to start a call.
    ///
    /// @param target who is called
    /// @param command starts the call
    record Start(Target target, Supplier<CallResult> command) {}
}
