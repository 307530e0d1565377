package com.loadrider.calls.push;

/// Answers who can be reached by push.
public interface PushReachability {

    /// Returns whether the user has a device that can be reached by push.
    boolean isReachable(long userId);
}
