package com.loadrider.signaling.session;

/// Hears when users come and go.
public interface SessionListener {

    /// A session of the user was added or removed; must not wait.
    void changed(long userId);
}
