package com.loadrider.signaling.relay;

import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
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
        if (signal.toUserId() == from || !call.involves(signal.toUserId())) {
            return Optional.of(wrongRecipient());
        }
        return switch (call.status()) {
            case INITIATING, RINGING, CONNECTED -> whileOn(signal, sender, call);
            case ENDED, DECLINED, MISSED, BUSY -> Optional.of(CallProblem.invalidState(call.status()));
        };
    }

    /// Signals cross only between two who are both in the call.
    private static Optional<Problem> whileOn(Signal signal, Sender sender, CallSession call) {
        long from = sender.userId();
        if (!isParty(call, from)) {
            return Optional.of(CallProblem.notAParticipant());
        }
        if (!isParty(call, signal.toUserId())) {
            return Optional.of(wrongRecipient());
        }
        if (!isIn(call, from) || !isIn(call, signal.toUserId())) {
            return Optional.of(
                    Problem.of(CallProblem.NOT_ACCEPTED, "Wait until both have accepted or joined the call."));
        }
        return call.isServedBy(from, sender.deviceId())
                ? Optional.empty()
                : Optional.of(CallProblem.answeredElsewhere());
    }

    /// Whether the user is in the call. Both users of a direct call are in it from the accept on.
    private static boolean isIn(CallSession call, long userId) {
        return call.isGroup() ? call.hasJoined(userId) : call.status() == CallStatus.CONNECTED;
    }

    private static boolean isParty(CallSession call, long userId) {
        return isIn(call, userId) || call.isRinging(userId) || !call.isGroup();
    }

    /// The refusal of a signal to anybody but another participant.
    static Problem wrongRecipient() {
        return Problem.of(CommonProblem.UNPROCESSABLE, "toUserId must be another participant of the call.");
    }

    /// Whether a refusal is final, because the call is over.
    static boolean isFinal(CallSession call) {
        return call.status().isTerminal();
    }
}
