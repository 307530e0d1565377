package com.loadrider.calls.presence;

/// The id of a gateway process: the gateway's name and its start time.
///
/// @param name the name, the same at every start
/// @param startedAt the start time in milliseconds since the epoch
record GatewayId(String name, long startedAt) {

    /// Parses `name-startedAt`.
    ///
    /// @throws NumberFormatException if the text does not end in a number
    static GatewayId parse(String text) {
        int dash = text.lastIndexOf('-');
        return new GatewayId(text.substring(0, Math.max(dash, 0)), Long.parseLong(text.substring(dash + 1)));
    }
}
