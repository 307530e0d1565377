package com.loadrider.signaling.delivery;

import java.util.List;

/// The first thing a socket is told.
///
/// @param version of the gateway
/// @param features what it can do beyond the bare calls; grows with time
/// @param limits which a client does well to respect
/// @param activeCallIds the calls of the user that are not over: one that is not in it is over
record ServerInfo(String version, List<String> features, Limits limits, List<Long> activeCallIds) {

    /// What a client may send.
    ///
    /// @param maxPayload bytes of one frame
    /// @param maxDescriptionBytes bytes of `data` in an offer or answer
    /// @param maxCandidateBytes bytes of `data` in a candidate
    /// @param signalsPerSecond signals on average
    /// @param signalBurst signals at once
    /// @param socketsPerUser sockets of one user at one gateway
    record Limits(
            int maxPayload,
            int maxDescriptionBytes,
            int maxCandidateBytes,
            int signalsPerSecond,
            int signalBurst,
            int socketsPerUser) {}
}
