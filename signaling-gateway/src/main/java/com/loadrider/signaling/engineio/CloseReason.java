package com.loadrider.signaling.engineio;

/// Why a connection ended: the only vocabulary for closing one, on the wire and in the log.
///
/// Codes are WebSocket close codes. 1000–1999 mean what RFC 6455 §7.4.1 says. Of our own ones (RFC 6455 §7.4.2),
/// 4000–4499 ask the client to reconnect and 4500–4999 ask it to stop.
public enum CloseReason {
    /// The client said goodbye: a Socket.IO DISCONNECT or an Engine.IO close.
    CLIENT_LEFT(1000, Advice.STOP),

    /// The connection broke, or the client went away without a word. Never sent.
    TRANSPORT_LOST(1006, Advice.RECONNECT),

    /// A frame, packet or payload breaks one of the protocols.
    PROTOCOL_ERROR(1002, Advice.RECONNECT),

    /// A binary frame or packet; only text is carried here.
    BINARY_REFUSED(1003, Advice.RECONNECT),

    /// More refused requests in a short time than the application puts up with.
    FLOODING(1008, Advice.STOP),

    /// A message is longer than `maxPayload`.
    TOO_LARGE(1009, Advice.RECONNECT),

    /// Something failed in this server.
    INTERNAL_ERROR(1011, Advice.RECONNECT),

    /// No pong came within the ping timeout.
    PING_TIMEOUT(4000, Advice.RECONNECT),

    /// The client was not connected to the default namespace in time.
    CONNECT_TIMEOUT(4001, Advice.RECONNECT),

    /// The client reads slower than it is sent to, and its send queue is full.
    SLOW_CLIENT(4002, Advice.RECONNECT),

    /// This server is about to stop; another one is ready.
    DRAINING(4003, Advice.RECONNECT),

    /// This process stood still for so long that others have given its sockets up.
    STALE_SERVER(4004, Advice.RECONNECT),

    /// The token ran out; reconnecting makes the client present a fresh one.
    TOKEN_EXPIRED(4005, Advice.RECONNECT),

    /// The CONNECT was refused, and the client stayed although the CONNECT_ERROR had said why.
    CONNECT_REFUSED(4500, Advice.STOP),

    /// A newer socket of the same user took the place of this one.
    DISPLACED(4501, Advice.STOP);

    /// What the client should do next. A stock client obeys by itself: it stays away after a Socket.IO DISCONNECT
    /// and an Engine.IO close, which are sent where the advice is to stop, and reconnects after any other close.
    public enum Advice {
        /// Connect again, with backoff.
        RECONNECT,

        /// Stay away until the application or its user asks for a connection.
        STOP
    }

    private final int code;
    private final Advice advice;

    CloseReason(int code, Advice advice) {
        this.code = code;
        this.advice = advice;
    }

    /// {@return the reason that a WebSocket's close code stands for}
    ///
    /// @param code as it was sent, by either side; see RFC 6455 §7.4
    static CloseReason ofCode(int code) {
        return switch (code) {
            case 1002, 1007 -> PROTOCOL_ERROR;
            case 1003 -> BINARY_REFUSED;
            case 1008 -> FLOODING;
            case 1009 -> TOO_LARGE;
            case 1011 -> INTERNAL_ERROR;
            default -> TRANSPORT_LOST;
        };
    }

    /// {@return the WebSocket close code, 1000–4999}
    public int code() {
        return code;
    }

    /// {@return what the client should do next}
    public Advice advice() {
        return advice;
    }
}
