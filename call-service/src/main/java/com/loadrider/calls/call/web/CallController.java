package com.loadrider.calls.call.web;

import com.loadrider.calls.call.Actor;
import com.loadrider.calls.call.Call;
import com.loadrider.calls.call.CallLifecycle;
import com.loadrider.calls.call.CallReading;
import com.loadrider.calls.call.CallResult;
import com.loadrider.events.CallSession;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints of existing calls.
@RestController
@RequestMapping("/api/v1/webrtc/calls")
class CallController {

    private final CallLifecycle lifecycle;
    private final CallReading reading;

    CallController(CallLifecycle lifecycle, CallReading reading) {
        this.lifecycle = lifecycle;
        this.reading = reading;
    }

    /// Records that a device rings. Only gateways call this, for their sockets; it is not routed for clients.
    @PostMapping("/{id}/alerting")
    CallSession alert(Actor actor, @PathVariable long id) {
        return session(actor, lifecycle.alert(id, actor));
    }

    @PostMapping("/{id}/accept")
    CallSession accept(Actor actor, @PathVariable long id) {
        return session(actor, lifecycle.accept(id, actor));
    }

    @PostMapping("/{id}/decline")
    CallSession decline(
            Actor actor,
            @PathVariable long id,
            @RequestBody(required = false) @Valid CallRequests.@Nullable Decline decline) {
        String reason = decline == null || decline.reason() == null
                ? null
                : decline.reason().strip();
        return session(actor, lifecycle.decline(id, actor, reason == null || reason.isEmpty() ? null : reason));
    }

    /// Leaves the call. A direct call is then over for both.
    @PostMapping("/{id}/leave")
    CallSession leave(Actor actor, @PathVariable long id) {
        return session(actor, lifecycle.leave(id, actor));
    }

    @PostMapping("/{id}/end")
    CallSession end(Actor actor, @PathVariable long id) {
        return session(actor, lifecycle.end(id, actor));
    }

    @PatchMapping("/{id}/participants/me")
    CallSession update(Actor actor, @PathVariable long id, @RequestBody @Valid CallRequests.Update update) {
        return session(actor, lifecycle.update(id, actor, update.change()));
    }

    @GetMapping("/{id}")
    CallSession get(Actor actor, @PathVariable long id) {
        return session(actor, reading.read(id, actor.userId()));
    }

    @GetMapping("/active")
    ActiveCalls active(Actor actor) {
        return new ActiveCalls(reading.activeOf(actor.userId()).stream()
                .map(Call::session)
                .map(it -> it.seenBy(actor.userId()))
                .toList());
    }

    private static CallSession session(Actor actor, CallResult result) {
        return CallProblems.orRefuse(result).session().seenBy(actor.userId());
    }

    /// The calls of the user that are not over.
    record ActiveCalls(List<CallSession> items) {}
}
