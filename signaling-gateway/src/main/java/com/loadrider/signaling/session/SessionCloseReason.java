package com.loadrider.signaling.session;

import com.loadrider.socketio.engineio.CloseReason;

/// The reasons for which the gateway ends a connection, in addition to those of the server below. The codes continue
/// theirs: 4000–4499 ask the client to reconnect and 4500–4999 ask it to stop.
public enum SessionCloseReason implements CloseReason {
    /// Too many requests of the client were refused in a short time.
    FLOODING(1008, Advice.STOP),

    /// This process was suspended for so long that other services count its sockets as gone.
    STALE_SERVER(4004, Advice.RECONNECT),

    /// The token expired. The client presents a fresh one when it reconnects.
    TOKEN_EXPIRED(4005, Advice.RECONNECT),

    /// A newer socket of the same user replaced this one.
    DISPLACED(4501, Advice.STOP);

    private final int code;
    private final Advice advice;

    SessionCloseReason(int code, Advice advice) {
        this.code = code;
        this.advice = advice;
    }

    @Override
    public int code() {
        return code;
    }

    @Override
    public Advice advice() {
        return advice;
    }
}
