package com.loadrider.calls.call.web;

import com.loadrider.service.problem.ProblemType;

/// The problem types of calls.
enum CallProblem implements ProblemType {
    /// Only the receiver may use this command.
    NOT_THE_RECEIVER(403, "Only the receiver of the call may do that.", false),
    /// The user is in the conversation, but not in the call.
    NOT_A_PARTICIPANT(403, "Only the two participants of the call may do that.", false),
    /// The conversation has an active call; `activeCallId` names it.
    CALL_ALREADY_ACTIVE(409, "There is a call in this conversation already.", false),
    /// The receiver has no connected device.
    RECEIVER_OFFLINE(409, "The receiver cannot be reached at the moment.", true),
    /// The receiver is in another call; `callSessionId` names the recorded attempt.
    RECEIVER_BUSY(409, "The receiver is in another call.", true),
    /// The caller is in a call; `activeCallId` names it.
    CALLER_BUSY(409, "You are in another call.", false),
    /// Another device of the user has the call.
    ANSWERED_ELSEWHERE(409, "The call was answered on another device.", false),
    /// The state of the call, given in `status`, does not allow the command.
    INVALID_STATE(409, "The state of the call does not allow that.", false);

    private final int status;
    private final String title;
    private final boolean retryable;

    CallProblem(int status, String title, boolean retryable) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean retryable() {
        return retryable;
    }
}
