package com.loadrider.signaling.relay.link;

/// What became of a delivery over a link.
public enum LinkResult {
    /// A socket there took it.
    DELIVERED,
    /// That gateway has no such socket, or not any more.
    NOT_THERE,
    /// There is no link, or it broke before the answer came: nobody knows.
    LOST
}
