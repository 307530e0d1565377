package com.loadrider.signaling.callview;

import com.loadrider.events.CallSession;

/// A call in the view.
///
/// @param session the latest known state, from any source
/// @param announced the latest version that was announced to sockets, or that a rebuild of the view read
record KnownCall(CallSession session, int announced) {

    KnownCall updated(CallSession newer) {
        return newer.version() > session.version() ? new KnownCall(newer, announced) : this;
    }

    KnownCall announced(int version) {
        return new KnownCall(session, version);
    }
}
