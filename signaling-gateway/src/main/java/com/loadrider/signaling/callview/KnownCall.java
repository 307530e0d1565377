package com.loadrider.signaling.callview;

import com.loadrider.events.CallSession;
import org.jspecify.annotations.Nullable;

/// A call in the view.
///
/// @param session the latest known state, from any source
/// @param announced the latest version that was announced to sockets, or that a rebuild of the view read; null if
///     there was none
/// @param signaled whether this gateway has relayed a signal of the call
record KnownCall(CallSession session, @Nullable CallSession announced, boolean signaled) {

    KnownCall updated(CallSession newer) {
        return newer.version() > session.version() ? new KnownCall(newer, announced, signaled) : this;
    }

    boolean isAnnounced(int version) {
        return announced != null && announced.version() >= version;
    }

    KnownCall announced(CallSession state) {
        // Most calls are then held once and not twice.
        CallSession one = state.version() == session.version() ? session : state;
        return new KnownCall(session, one, signaled);
    }

    KnownCall withSignal() {
        return new KnownCall(session, announced, true);
    }
}
