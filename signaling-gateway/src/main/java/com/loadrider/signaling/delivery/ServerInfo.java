package com.loadrider.signaling.delivery;

import java.util.List;

/// The payload of `server_info`, the first event that a socket receives.
///
/// @param version the version of the gateway
/// @param features the optional features that the gateway supports; more may be added
/// @param limits the limits that a client should respect
/// @param activeCallIds the user's calls that are not over; a call that is missing here is over
/// @param joinableCallIds the group calls of the user's conversations that the user could join
record ServerInfo(
        String version, List<String> features, Limits limits, List<Long> activeCallIds, List<Long> joinableCallIds) {

    /// The limits for clients.
    ///
    /// @param maxPayload bytes of one frame
    /// @param maxDescriptionBytes bytes of `data` in an offer or answer
    /// @param maxCandidateBytes bytes of `data` in a candidate
    /// @param signalsPerSecond signals per second, on average
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
