package com.loadrider.signaling.callview;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.signaling.upstream.UpstreamRequest;
import com.loadrider.signaling.upstream.Upstreams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks call-service about a call if the view alone would refuse a request.
@Component
public class CallLookup {

    private final Upstreams services;
    private final CallAnswers answers;

    CallLookup(Upstreams services, CallAnswers answers) {
        this.services = services;
        this.answers = answers;
    }

    /// Fetches the current state of a call from call-service and updates the view. Blocks.
    ///
    /// @param token the token of the user who asks
    /// @throws com.loadrider.service.problem.ProblemException `unavailable`
    public Finding find(long callSessionId, String token) {
        UpstreamAnswer answer = services.calls()
                .send(UpstreamRequest.of("GET", "/api/v1/webrtc/calls/" + callSessionId, token, null, null));
        Optional<CallSession> call = answers.update(answer);
        return call.<Finding>map(Finding.Found::new).orElseGet(() -> new Finding.Refused(answer));
    }

    /// The answer of call-service.
    public sealed interface Finding {

        /// The user may see the call.
        record Found(CallSession call) implements Finding {}

        /// The call does not exist, or the user may not see it.
        ///
        /// @param answer the refusal
        record Refused(UpstreamAnswer answer) implements Finding {}
    }
}
