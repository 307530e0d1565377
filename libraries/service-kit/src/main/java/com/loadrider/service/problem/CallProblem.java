package com.loadrider.service.problem;

import java.util.Locale;

/// The problem types of calls. Commands and signals share them, so that a client handles both alike.
@SuppressWarnings("ImmutableEnumChecker") // a definition cannot change
public enum CallProblem implements ProblemType {
    /// Only the receiver may use this command.
    NOT_THE_RECEIVER(403, "Only the receiver of the call may do that.", false),
    /// The user is in the conversation, but not in the call.
    NOT_A_PARTICIPANT(403, "Only participants of the call may do that.", false),
    /// The conversation has an active call; `activeCallId` names it.
    CALL_ALREADY_ACTIVE(409, "There is a call in this conversation already.", false),
    /// The receiver has no connected device; for a signal, none that may have it.
    RECEIVER_OFFLINE(409, "The receiver cannot be reached at the moment.", true),
    /// The receiver is in another call; `callSessionId` names the recorded attempt.
    RECEIVER_BUSY(409, "The receiver is in another call.", true),
    /// The caller is in a call; `activeCallId` names it.
    CALLER_BUSY(409, "You are in another call.", false),
    /// Another device of the user has the call.
    ANSWERED_ELSEWHERE(409, "The call was answered on another device.", false),
    /// The state of the call, given in `status`, does not allow the command.
    INVALID_STATE(409, "The state of the call does not allow that.", false),
    /// Only the host of a group call may use this command.
    NOT_HOST(403, "Only the host of the call may do that.", false),
    /// Only group calls have this command.
    NOT_A_GROUP_CALL(409, "The call is not a group call.", false),
    /// The group call is full; `maxParticipants` says how many it can have.
    TOO_MANY_PARTICIPANTS(409, "The call has as many participants as it can have.", true),
    /// The call has not been accepted, so no signal is relayed.
    NOT_ACCEPTED(409, "Nothing is relayed before the call is accepted.", false);

    private final Definition definition;

    CallProblem(int status, String title, boolean retryable) {
        this.definition = new Definition(status, title, retryable);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /// Creates the refusal of a user who is in the conversation, but not in the call.
    public static Problem notAParticipant() {
        return Problem.of(NOT_A_PARTICIPANT, "You are not a participant of this call.");
    }

    /// Creates the refusal of a device that does not have the call.
    public static Problem answeredElsewhere() {
        return Problem.of(ANSWERED_ELSEWHERE, "Another of your devices has this call.");
    }

    /// Creates the refusal of a command that the call does not allow any more, or not yet.
    ///
    /// @param status the status of the call, an enum constant with the name of the wire in upper case
    public static Problem invalidState(Enum<?> status) {
        String name = status.name().toLowerCase(Locale.ROOT);
        return Problem.of(INVALID_STATE, "The call is " + name + ".", "status", name);
    }
}
