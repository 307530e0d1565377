package com.loadrider.calls.call;

/// What became of a command.
public sealed interface CallResult {

    /// It was done, or had been done before.
    ///
    /// @param call the call as it stands now
    record Done(Call call) implements CallResult {}

    /// It was not done.
    ///
    /// @param refusal why
    record Refused(CallRefusal refusal) implements CallResult {}
}
