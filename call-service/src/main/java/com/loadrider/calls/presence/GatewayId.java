package com.loadrider.calls.presence;

/// A gateway as it names itself: its name, and when it started.
///
/// @param name the same at every start
/// @param startedAt milliseconds since the epoch
record GatewayId(String name, long startedAt) {

    /// Reads `name-startedAt`.
    ///
    /// @throws NumberFormatException when it does not end in a number
    static GatewayId parse(String text) {
        int dash = text.lastIndexOf('-');
        return new GatewayId(text.substring(0, Math.max(dash, 0)), Long.parseLong(text.substring(dash + 1)));
    }
}
