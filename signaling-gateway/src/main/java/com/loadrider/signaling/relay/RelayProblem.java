package com.loadrider.signaling.relay;

import com.loadrider.service.problem.ProblemType;

/// The problem types of signals only. Where call-service has a problem of the same name, the meaning is the same.
enum RelayProblem implements ProblemType {
    /// The sender is not one of the two participants.
    NOT_A_PARTICIPANT(403, "Only the two participants of the call may do that.", false),
    /// The call has not been accepted yet.
    NOT_ACCEPTED(409, "Nothing is relayed before the call is accepted.", false),
    /// Another device of the sender has the call.
    ANSWERED_ELSEWHERE(409, "The call was answered on another device.", false),
    /// The call is over. The member `status` holds its final status.
    INVALID_STATE(409, "The state of the call does not allow that.", false),
    /// No device of the recipient that may receive the signal is connected.
    RECEIVER_OFFLINE(409, "The receiver cannot be reached at the moment.", true);

    private final int status;
    private final String title;
    private final boolean retryable;

    RelayProblem(int status, String title, boolean retryable) {
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
