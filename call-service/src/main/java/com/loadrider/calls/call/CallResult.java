package com.loadrider.calls.call;

/// The result of a command.
public sealed interface CallResult {

    /// The command was executed, now or by an earlier request.
    ///
    /// @param call the current call
    record Done(Call call) implements CallResult {}

    /// The command was refused.
    ///
    /// @param refusal the reason
    record Refused(CallRefusal refusal) implements CallResult {}
}
