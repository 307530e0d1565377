package com.loadrider.signaling.relay;

import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import java.util.Locale;
import java.util.Optional;

/// Decides whether a signal may be relayed, from the state of the call.
final class RelayRules {

    private RelayRules() {}

    /// Returns the reason to refuse the signal; empty if it may be relayed.
    static Optional<Problem> refusal(Signal signal, Sender sender, CallSession call) {
        long from = sender.userId();
        if (!call.involves(from)) {
            return refused(RelayProblem.NOT_A_PARTICIPANT, "You are neither caller nor receiver of this call.");
        }
        if (signal.toUserId() != call.peerOf(from)) {
            return Optional.of(
                    Problem.of(CommonProblem.UNPROCESSABLE, "toUserId must be the other participant of the call."));
        }
        return switch (call.status()) {
            case INITIATING, RINGING ->
                refused(RelayProblem.NOT_ACCEPTED, "Wait until the receiver has accepted the call.");
            case CONNECTED ->
                call.isServedBy(from, sender.deviceId())
                        ? Optional.empty()
                        : refused(RelayProblem.ANSWERED_ELSEWHERE, "Another of your devices has this call.");
            case ENDED, DECLINED, MISSED, BUSY -> Optional.of(over(call.status()));
        };
    }

    /// Whether a refusal is final, because the call is over.
    static boolean isFinal(CallSession call) {
        return call.status().isTerminal();
    }

    private static Problem over(CallStatus status) {
        String name = status.name().toLowerCase(Locale.ROOT);
        return Problem.of(RelayProblem.INVALID_STATE, "The call is " + name + ".", "status", name);
    }

    private static Optional<Problem> refused(RelayProblem problem, String detail) {
        return Optional.of(Problem.of(problem, detail));
    }
}
