package com.loadrider.calls.missedcall.web;

import com.loadrider.calls.missedcall.MissedCallList;
import com.loadrider.calls.missedcall.MissedCalls;
import com.loadrider.service.id.Ids;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoints of the calls that the user has missed.
@RestController
@RequestMapping("/api/v1/me/missed-calls")
class MissedCallController {

    private final MissedCalls missedCalls;

    MissedCallController(MissedCalls missedCalls) {
        this.missedCalls = missedCalls;
    }

    @GetMapping
    MissedCallList unseen(@AuthenticationPrincipal Caller caller) {
        return missedCalls.unseen(caller.userId());
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void see(@AuthenticationPrincipal Caller caller, @RequestBody @Valid Seen seen) {
        if (!missedCalls.see(caller.userId(), seen.conversationId(), seen.upTo())) {
            throw new ProblemException(Problem.notFound());
        }
    }

    /// What the user has seen.
    ///
    /// @param conversationId where; all conversations if it is left out
    /// @param upTo a call of the user's; what was missed until its end is seen
    record Seen(
            @Min(value = 1, message = Ids.EXPECTED) @Max(value = Ids.LARGEST, message = Ids.EXPECTED) @Nullable
            Long conversationId,

            @NotNull(message = Ids.EXPECTED)
            @Min(value = 1, message = Ids.EXPECTED)
            @Max(value = Ids.LARGEST, message = Ids.EXPECTED)
            Long upTo) {}
}
