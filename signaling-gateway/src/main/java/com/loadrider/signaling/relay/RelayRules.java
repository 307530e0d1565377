package com.loadrider.signaling.relay;

import com.loadrider.events.CallSession;
import com.loadrider.service.problem.CallProblem;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import java.util.Optional;

/// Decides whether a signal may be relayed, from the state of the call.
final class RelayRules {

    private RelayRules() {}

    /// Returns the reason to refuse the signal; empty if it may be relayed.
    static Optional<Problem> refusal(Signal signal, Sender sender, CallSession call) {
        long from = sender.userId();
        if (!call.involves(from)) {
            return Optional.of(CallProblem.notAParticipant());
        }
        if (signal.toUserId() != call.peerOf(from)) {
            return Optional.of(wrongRecipient());
        }
        return switch (call.status()) {
            case INITIATING, RINGING ->
                Optional.of(Problem.of(CallProblem.NOT_ACCEPTED, "Wait until the receiver has accepted the call."));
            case CONNECTED ->
                call.isServedBy(from, sender.deviceId())
                        ? Optional.empty()
                        : Optional.of(CallProblem.answeredElsewhere());
            case ENDED, DECLINED, MISSED, BUSY -> Optional.of(CallProblem.invalidState(call.status()));
        };
    }

    /// The refusal of a signal to anybody but the other participant.
    static Problem wrongRecipient() {
        return Problem.of(CommonProblem.UNPROCESSABLE, "toUserId must be the other participant of the call.");
    }

    /// Whether a refusal is final, because the call is over.
    static boolean isFinal(CallSession call) {
        return call.status().isTerminal();
    }
}
