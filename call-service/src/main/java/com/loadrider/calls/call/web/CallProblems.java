package com.loadrider.calls.call.web;

import com.loadrider.calls.call.Call;
import com.loadrider.calls.call.CallRefusal;
import com.loadrider.calls.call.CallResult;
import com.loadrider.service.problem.CallProblem;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import java.util.List;
import java.util.Map;

/// Maps each refusal to a problem.
public final class CallProblems {

    private CallProblems() {}

    /// Returns the call of a command.
    ///
    /// @throws ProblemException if the command was refused
    public static Call orRefuse(CallResult result) {
        return switch (result) {
            case CallResult.Done(Call call) -> call;
            case CallResult.Refused(CallRefusal refusal) -> throw new ProblemException(of(refusal));
        };
    }

    static Problem of(CallRefusal refusal) {
        return switch (refusal) {
            case CallRefusal.NotFound _ -> Problem.notFound();
            case CallRefusal.CallingOneself _ ->
                Problem.of(CommonProblem.UNPROCESSABLE, "receiverId must be another user than the caller.");
            case CallRefusal.CallAlreadyActive(long active) ->
                Problem.of(CallProblem.CALL_ALREADY_ACTIVE, "Join or end call " + active + ".", "activeCallId", active);
            case CallRefusal.CallerBusy(var active) ->
                new Problem(
                        CallProblem.CALLER_BUSY,
                        "End your other call first.",
                        active.<Map<String, Object>>map(id -> Map.of("activeCallId", id))
                                .orElse(Map.of()),
                        List.of());
            case CallRefusal.ReceiverOffline _ ->
                Problem.of(CallProblem.RECEIVER_OFFLINE, "No device of the receiver can be reached.");
            case CallRefusal.ReceiverBusy(Call recorded) ->
                Problem.of(
                        CallProblem.RECEIVER_BUSY,
                        "The attempt was recorded, and the receiver is told of it.",
                        "callSessionId",
                        recorded.session().callSessionId());
            case CallRefusal.NotTheReceiver _ ->
                Problem.of(CallProblem.NOT_THE_RECEIVER, "You are the caller of this call.");
            case CallRefusal.NotAParticipant _ -> CallProblem.notAParticipant();
            case CallRefusal.AnsweredElsewhere _ -> CallProblem.answeredElsewhere();
            case CallRefusal.NotAGroupCall _ ->
                Problem.of(CallProblem.NOT_A_GROUP_CALL, "Only the two people of a direct call can be in it.");
            case CallRefusal.NotTheHost _ -> Problem.of(CallProblem.NOT_HOST, "You can leave the call instead.");
            case CallRefusal.TooManyParticipants(int most) ->
                Problem.of(
                        CallProblem.TOO_MANY_PARTICIPANTS, "The call can have " + most + ".", "maxParticipants", most);
            case CallRefusal.InvalidState(var status) -> CallProblem.invalidState(status);
        };
    }
}
