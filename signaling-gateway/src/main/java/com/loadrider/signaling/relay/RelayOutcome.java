package com.loadrider.signaling.relay;

import com.loadrider.service.problem.Problem;
import com.loadrider.signaling.upstream.UpstreamAnswer;

/// The outcome of relaying a signal.
public sealed interface RelayOutcome {

    /// A socket of the recipient took it.
    record Relayed() implements RelayOutcome {}

    /// The rules refuse it, or no socket could take it.
    ///
    /// @param problem the reason
    record Refused(Problem problem) implements RelayOutcome {}

    /// call-service refused to show the call to the sender.
    ///
    /// @param answer the answer of call-service
    record RefusedByCallService(UpstreamAnswer answer) implements RelayOutcome {}
}
