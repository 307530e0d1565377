package com.loadrider.calls.call.web;

import com.loadrider.calls.call.Actor;
import com.loadrider.calls.call.CallRefusal;
import com.loadrider.calls.call.CallResult;
import com.loadrider.calls.call.InitiateLimits;
import com.loadrider.events.CallSession;
import com.loadrider.service.limit.RateLimiter;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.problem.ProblemResponses;
import com.loadrider.service.security.Caller;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/// The REST endpoint that starts calls.
@RestController
class InitiateController {

    private static final String CALLS = "/api/v1/webrtc/calls";

    private final CallStarts starts;
    private final InitiateLimits limits;
    private final IdempotentAnswers idempotent;
    private final ProblemResponses problems;
    private final JsonMapper json;

    InitiateController(
            CallStarts starts,
            InitiateLimits limits,
            IdempotentAnswers idempotent,
            ProblemResponses problems,
            JsonMapper json) {
        this.starts = starts;
        this.limits = limits;
        this.idempotent = idempotent;
        this.problems = problems;
        this.json = json;
    }

    @PostMapping(CALLS + "/initiate")
    ResponseEntity<String> initiate(
            @AuthenticationPrincipal Caller caller,
            Actor actor,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid CallRequests.Initiate request) {
        CallStarts.Start start = starts.of(caller, actor, request);
        if (key == null) {
            refuseWhileEventsAreLate();
            RateLimiter.refuseFor(limits.count(caller.userId(), start.target()));
            return toHttp(answer(start));
        }
        String wish = json.writeValueAsString(request);
        return toHttp(
                idempotent.kept(caller.userId(), key, wish).orElseGet(() -> once(caller.userId(), start, key, wish)));
    }

    /// Counts the attempt only in the request that claims the key, so repetitions do not count. A refusal rolls
    /// back the claim together with the count, so the attempt is then counted again.
    private StoredAnswer once(long caller, CallStarts.Start start, String key, String wish) {
        refuseWhileEventsAreLate();
        return idempotent.once(
                caller,
                key,
                wish,
                () -> {
                    RateLimiter.refuseFor(limits.countWithin(caller, start.target()));
                    return answer(start);
                },
                () -> limits.count(caller, start.target()));
    }

    /// Runs before anything is counted or written, so that clients can try again until Kafka is back.
    private void refuseWhileEventsAreLate() {
        if (limits.areEventsLate()) {
            throw new ProblemException(
                    CommonProblem.UNAVAILABLE, "Nobody can be told of a new call now. Try again in a moment.");
        }
    }

    /// Refusals that are not kept are thrown, which rolls back the claim on the key.
    private StoredAnswer answer(CallStarts.Start start) {
        return switch (start.command().get()) {
            case CallResult.Done(var call) -> new StoredAnswer(201, json.writeValueAsString(call.session()));
            case CallResult.Refused(CallRefusal.ReceiverBusy busy) -> {
                Problem problem = CallProblems.of(busy);
                yield new StoredAnswer(409, json.writeValueAsString(problems.document(problem)));
            }
            case CallResult.Refused(var refusal) -> throw new ProblemException(CallProblems.of(refusal));
        };
    }

    private ResponseEntity<String> toHttp(StoredAnswer answer) {
        if (answer.status() != 201) {
            return ResponseEntity.status(answer.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(answer.body());
        }
        long id = json.readValue(answer.body(), CallSession.class).callSessionId();
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.LOCATION, CALLS + "/" + id)
                .body(answer.body());
    }
}
