package com.loadrider.calls.call;

import java.util.Optional;

/// Why something was not done. A result, not an exception: each has one documented answer.
public sealed interface CallRefusal {

    /// There is no such call or conversation, or the user may not know that there is.
    record NotFound() implements CallRefusal {}

    /// A user cannot call itself.
    record CallingOneself() implements CallRefusal {}

    /// The conversation has a call already.
    ///
    /// @param activeCallId that call
    record CallAlreadyActive(long activeCallId) implements CallRefusal {}

    /// The caller is in a call already.
    ///
    /// @param activeCallId that call; empty when it ended that very moment
    record CallerBusy(Optional<Long> activeCallId) implements CallRefusal {}

    /// The receiver has no connected device.
    record ReceiverOffline() implements CallRefusal {}

    /// The receiver is in another call; this one was recorded as busy.
    ///
    /// @param call the recorded one
    record ReceiverBusy(Call call) implements CallRefusal {}

    /// Only the receiver may do that.
    record NotTheReceiver() implements CallRefusal {}

    /// The user is not in the call; may be in its conversation.
    ///
    /// @param conversationId that conversation
    record NotAParticipant(long conversationId) implements CallRefusal {}

    /// Another device of the user has the call.
    record AnsweredElsewhere() implements CallRefusal {}

    /// The state of the call forbids it.
    ///
    /// @param status the state that was found
    record InvalidState(CallStatus status) implements CallRefusal {}
}
