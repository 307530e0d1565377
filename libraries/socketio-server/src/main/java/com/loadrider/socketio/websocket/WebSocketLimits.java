package com.loadrider.socketio.websocket;

/// The limits of one connection.
///
/// @param maxMessage the longest accepted message, in bytes of UTF-8
/// @param maxWaiting the maximum number of bytes in the send queue, 1 or more
public record WebSocketLimits(int maxMessage, int maxWaiting) {}
