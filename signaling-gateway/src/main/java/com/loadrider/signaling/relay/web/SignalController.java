package com.loadrider.signaling.relay.web;

import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.problem.ProblemResponses;
import com.loadrider.service.security.Caller;
import com.loadrider.signaling.relay.Relay;
import com.loadrider.signaling.relay.RelayOutcome;
import com.loadrider.signaling.relay.Sender;
import com.loadrider.signaling.relay.Signal;
import com.loadrider.signaling.relay.SignalParser;
import com.loadrider.signaling.session.DeviceId;
import com.loadrider.signaling.session.SignalRates;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Accepts signals over REST, for clients that have no socket while they send.
@RestController
class SignalController {

    private static final String PATH = "/api/v1/webrtc/calls/{id}/signaling";
    private static final Problem TOO_MANY =
            Problem.of(CommonProblem.TOO_MANY_REQUESTS, "Send signals more slowly.", "retryAfterSeconds", 1);

    private final Relay relay;
    private final SignalRates rates;
    private final ProblemResponses problems;

    SignalController(Relay relay, SignalRates rates, ProblemResponses problems) {
        this.relay = relay;
        this.rates = rates;
        this.problems = problems;
    }

    @PostMapping(PATH)
    ResponseEntity<?> send(
            @AuthenticationPrincipal Caller caller,
            @RequestHeader(name = "X-Device-Id", required = false) @Nullable String device,
            @PathVariable long id,
            HttpServletRequest request)
            throws IOException {
        if (!rates.tryTake(caller.userId())) {
            throw new ProblemException(TOO_MANY);
        }
        var sender = new Sender(caller, DeviceId.checked("X-Device-Id", device));
        Signal signal = SignalParser.parse(text(request.getInputStream().readAllBytes()), id);
        return answer(relay.relay(signal, sender).join());
    }

    /// Without this method and the next one, requests with other HTTP methods would be forwarded to call-service.
    @RequestMapping(path = PATH, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.ok().allow(HttpMethod.POST, HttpMethod.OPTIONS).build();
    }

    @RequestMapping(PATH)
    void otherMethods(HttpServletRequest request) throws HttpRequestMethodNotSupportedException {
        throw new HttpRequestMethodNotSupportedException(request.getMethod(), List.of("POST"));
    }

    private ResponseEntity<?> answer(RelayOutcome outcome) {
        return switch (outcome) {
            case RelayOutcome.Relayed() -> ResponseEntity.accepted().build();
            case RelayOutcome.Refused(var problem) -> problems.entity(problem);
            case RelayOutcome.RefusedByCallService(var answer) ->
                ResponseEntity.status(answer.status())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(answer.body());
        };
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new ProblemException(CommonProblem.INVALID_REQUEST, "The body is not UTF-8.");
        }
    }
}
