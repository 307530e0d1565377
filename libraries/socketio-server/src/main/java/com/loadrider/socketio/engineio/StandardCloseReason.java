package com.loadrider.socketio.engineio;

/// The reasons for which the server itself ends a connection.
///
/// The codes are WebSocket close codes. 1000–1999 have the meaning of RFC 6455 §7.4.1. Of the server's own codes (RFC
/// 6455 §7.4.2), 4000–4499 ask the client to reconnect and 4500–4999 ask it to stop.
public enum StandardCloseReason implements CloseReason {
    /// The client left: it sent a Socket.IO DISCONNECT or an Engine.IO close.
    CLIENT_LEFT(1000, Advice.STOP),

    /// The connection broke, or the client went away without closing it. This code is never sent.
    TRANSPORT_LOST(1006, Advice.RECONNECT),

    /// A frame, packet or payload violates one of the protocols.
    PROTOCOL_ERROR(1002, Advice.RECONNECT),

    /// The client sent a binary frame or packet; only text is supported.
    BINARY_REFUSED(1003, Advice.RECONNECT),

    /// The client sends more packets than can be queued or answered.
    TOO_MANY_PACKETS(1008, Advice.STOP),

    /// A message is longer than `maxPayload`.
    TOO_LARGE(1009, Advice.RECONNECT),

    /// An internal error of this server.
    INTERNAL_ERROR(1011, Advice.RECONNECT),

    /// The client did not answer a ping within the ping timeout.
    PING_TIMEOUT(4000, Advice.RECONNECT),

    /// The client did not connect to the default namespace in time.
    CONNECT_TIMEOUT(4001, Advice.RECONNECT),

    /// The client reads too slowly and its send queue is full.
    SLOW_CLIENT(4002, Advice.RECONNECT),

    /// This server is about to stop. Another one is ready.
    DRAINING(4003, Advice.RECONNECT),

    /// The CONNECT was refused and the client did not close the connection after the CONNECT_ERROR.
    CONNECT_REFUSED(4500, Advice.STOP);

    private final int code;
    private final Advice advice;

    StandardCloseReason(int code, Advice advice) {
        this.code = code;
        this.advice = advice;
    }

    /// {@return the reason for a WebSocket close code}
    ///
    /// @param code the code as sent by either side, see RFC 6455 §7.4
    static StandardCloseReason ofCode(int code) {
        return switch (code) {
            case 1002, 1007 -> PROTOCOL_ERROR;
            case 1003 -> BINARY_REFUSED;
            case 1008 -> TOO_MANY_PACKETS;
            case 1009 -> TOO_LARGE;
            case 1011 -> INTERNAL_ERROR;
            default -> TRANSPORT_LOST;
        };
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
