package com.loadrider.signaling.websocket;

/// How much one connection may ask for.
///
/// @param maxMessage the longest message taken, in bytes of UTF-8
/// @param maxWaiting the most bytes that may wait to be written, 1 or more
public record WebSocketLimits(int maxMessage, int maxWaiting) {}
