package com.loadrider.calls.call;

/// Hears of every change, within the transaction that makes it.
public interface CallChanges {

    /// Makes the change known, if the transaction commits.
    ///
    /// @param call as it is after the change
    void record(Call call, CallChange change);
}
