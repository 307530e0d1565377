package com.loadrider.signaling.callview;

import com.loadrider.events.CallSession;

/// A call as it is known here.
///
/// @param session the latest state seen, from whatever source
/// @param announced the version of the last event that was announced to sockets, or was over before any came
record KnownCall(CallSession session, int announced) {

    KnownCall updated(CallSession newer) {
        return newer.version() > session.version() ? new KnownCall(newer, announced) : this;
    }

    KnownCall announced(int version) {
        return new KnownCall(session, version);
    }
}
