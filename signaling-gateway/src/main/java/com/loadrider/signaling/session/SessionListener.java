package com.loadrider.signaling.session;

/// Is notified when users connect and disconnect.
public interface SessionListener {

    /// A session of the user was added or removed. Must not block.
    void changed(long userId);
}
