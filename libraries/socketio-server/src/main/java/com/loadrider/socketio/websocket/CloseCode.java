package com.loadrider.socketio.websocket;

/// The close codes of RFC 6455 §7.4.1 that this server uses.
final class CloseCode {

    /// The peer closed the connection normally.
    static final int NORMAL = 1000;

    /// The peer violated the protocol.
    static final int PROTOCOL_ERROR = 1002;

    /// The peer sent a binary message.
    static final int UNSUPPORTED = 1003;

    /// The peer's close frame had no code. Never sent.
    static final int NONE = 1005;

    /// The connection was lost. Never sent.
    static final int LOST = 1006;

    /// The text was not valid UTF-8.
    static final int NOT_UTF8 = 1007;

    /// The peer sends pings but does not read the answers.
    static final int POLICY_VIOLATION = 1008;

    /// The message was longer than allowed.
    static final int TOO_BIG = 1009;

    /// An internal error of this server.
    static final int INTERNAL_ERROR = 1011;

    private CloseCode() {}

    /// {@return whether a peer may send this code (RFC 6455 §7.4)}
    static boolean isSendable(int code) {
        return switch (code) {
            case 1004, NONE, LOST -> false;
            default -> (code >= 1000 && code <= 1014) || (code >= 3000 && code <= 4999);
        };
    }
}
