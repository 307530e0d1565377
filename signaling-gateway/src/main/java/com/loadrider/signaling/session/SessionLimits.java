package com.loadrider.signaling.session;

/// The limits that clients are told of.
///
/// @param signalsPerSecond WebRTC signals of one socket, on average
/// @param signalBurst WebRTC signals of one socket at once
/// @param socketsPerUser sockets of one user at one gateway
public record SessionLimits(int signalsPerSecond, int signalBurst, int socketsPerUser) {}
