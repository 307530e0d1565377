package com.loadrider.signaling.callview;

import com.loadrider.events.CallSession;

/// A call in the view.
///
/// @param session the latest known state, from any source
/// @param announced the latest version that was announced to sockets, or that a rebuild of the view read
/// @param signaled whether this gateway has relayed a signal of the call
record KnownCall(CallSession session, int announced, boolean signaled) {

    KnownCall updated(CallSession newer) {
        return newer.version() > session.version() ? new KnownCall(newer, announced, signaled) : this;
    }

    KnownCall announced(int version) {
        return new KnownCall(session, version, signaled);
    }

    KnownCall withSignal() {
        return new KnownCall(session, announced, true);
    }
}
