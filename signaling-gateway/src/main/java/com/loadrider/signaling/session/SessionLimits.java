package com.loadrider.signaling.session;

/// The limits that are announced to clients.
///
/// @param signalsPerSecond WebRTC signals per second of one socket, on average
/// @param signalBurst WebRTC signals of one socket at once
/// @param socketsPerUser sockets of one user at one gateway
public record SessionLimits(int signalsPerSecond, int signalBurst, int socketsPerUser) {}
