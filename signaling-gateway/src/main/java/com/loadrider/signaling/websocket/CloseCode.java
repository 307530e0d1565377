package com.loadrider.signaling.websocket;

/// The close codes of RFC 6455 §7.4.1 that this server uses.
final class CloseCode {

    /// The peer is done.
    static final int NORMAL = 1000;

    /// The peer breaks the protocol.
    static final int PROTOCOL_ERROR = 1002;

    /// A binary message.
    static final int UNSUPPORTED = 1003;

    /// Never sent: the peer's close frame had no code.
    static final int NONE = 1005;

    /// Never sent: the connection was lost.
    static final int LOST = 1006;

    /// Text that is not UTF-8.
    static final int NOT_UTF8 = 1007;

    /// The peer asks for more than it takes.
    static final int POLICY_VIOLATION = 1008;

    /// A message longer than allowed.
    static final int TOO_BIG = 1009;

    /// Something failed in this server.
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
