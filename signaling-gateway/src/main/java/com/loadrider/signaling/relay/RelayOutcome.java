package com.loadrider.signaling.relay;

import com.loadrider.service.problem.Problem;
import com.loadrider.signaling.upstream.UpstreamAnswer;

/// What became of a signal.
sealed interface RelayOutcome {

    /// A socket of the recipient has it.
    record Relayed() implements RelayOutcome {}

    /// It may not cross, or there was nobody to have it.
    record Refused(Problem problem) implements RelayOutcome {}

    /// call-service says that the sender may not know of the call.
    ///
    /// @param answer the refusal, in its words
    record RefusedByCallService(UpstreamAnswer answer) implements RelayOutcome {}
}
