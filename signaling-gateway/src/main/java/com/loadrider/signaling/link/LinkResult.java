package com.loadrider.signaling.link;

/// The result of a delivery over a link.
public enum LinkResult {
    /// A socket of the other gateway took it.
    DELIVERED,
    /// The other gateway has no such socket.
    NO_SOCKET,
    /// There is no link, or it broke before the answer came. It is unknown whether a socket took the signal.
    UNACKNOWLEDGED
}
