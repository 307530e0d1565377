package com.loadrider.calls.call;

import java.util.Optional;

/// The reason why a command was refused. A refusal is a result and not an exception; each has one documented response.
public sealed interface CallRefusal {

    /// The call or conversation does not exist, or the user may not know of it.
    record NotFound() implements CallRefusal {}

    /// The user tried to call itself.
    record CallingOneself() implements CallRefusal {}

    /// The conversation has a call already.
    ///
    /// @param activeCallId the id of that call
    record CallAlreadyActive(long activeCallId) implements CallRefusal {}

    /// The caller is in a call already.
    ///
    /// @param activeCallId the id of that call; empty if it has just ended
    record CallerBusy(Optional<Long> activeCallId) implements CallRefusal {}

    /// The receiver has no device that would ring.
    record ReceiverOffline() implements CallRefusal {}

    /// The receiver is in another call. The attempt was recorded as a busy call.
    ///
    /// @param call the recorded call
    record ReceiverBusy(Call call) implements CallRefusal {}

    /// Only the receiver may use this command.
    record NotTheReceiver() implements CallRefusal {}

    /// The user is not a participant of the call, but may be a member of its conversation.
    ///
    /// @param conversationId the conversation of the call
    record NotAParticipant(long conversationId) implements CallRefusal {}

    /// Another device of the user has the call.
    record AnsweredElsewhere() implements CallRefusal {}

    /// The state of the call does not allow the command.
    ///
    /// @param status the current state
    record InvalidState(CallStatus status) implements CallRefusal {}

    /// Direct calls have no such command.
    record NotAGroupCall() implements CallRefusal {}

    /// Only the host of the group call may use this command.
    record NotTheHost() implements CallRefusal {}

    /// The group call has as many participants as it can have.
    ///
    /// @param most how many that is
    record TooManyParticipants(int most) implements CallRefusal {}
}
