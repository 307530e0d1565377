package com.loadrider.calls.call;

/// Receives every change of a call, within the transaction of the change.
public interface CallChanges {

    /// Records a change. It takes effect only if the transaction commits.
    ///
    /// @param call the call after the change
    void record(Call call, CallChange change);
}
