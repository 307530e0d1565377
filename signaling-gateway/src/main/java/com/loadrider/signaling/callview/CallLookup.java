package com.loadrider.signaling.callview;

import com.loadrider.events.CallSession;
import com.loadrider.signaling.upstream.UpstreamAnswer;
import com.loadrider.signaling.upstream.UpstreamRequest;
import com.loadrider.signaling.upstream.Upstreams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Asks call-service where the view alone would refuse.
@Component
public class CallLookup {

    private final Upstreams services;
    private final CallAnswers answers;

    CallLookup(Upstreams services, CallAnswers answers) {
        this.services = services;
        this.answers = answers;
    }

    /// The call as call-service has it now, which the view then has as well. Waits.
    ///
    /// @param token of the user who wants to know
    /// @throws com.loadrider.service.problem.ProblemException `unavailable`
    public Finding ask(long callSessionId, String token) {
        UpstreamAnswer answer = services.calls()
                .send(UpstreamRequest.of("GET", "/api/v1/webrtc/calls/" + callSessionId, token, null, null));
        Optional<CallSession> call = answers.learn(answer);
        return call.<Finding>map(Finding.Found::new).orElseGet(() -> new Finding.Refused(answer));
    }

    /// What call-service says.
    public sealed interface Finding {

        /// The user may see the call.
        record Found(CallSession call) implements Finding {}

        /// The user may not, or there is none.
        ///
        /// @param answer the refusal
        record Refused(UpstreamAnswer answer) implements Finding {}
    }
}
