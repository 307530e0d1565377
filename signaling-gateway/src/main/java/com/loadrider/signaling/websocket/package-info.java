/// The WebSocket protocol (RFC 6455) as this gateway needs it: server side, text only, no extensions. One event loop
/// thread reads, handles and writes the messages. An idle connection holds no buffers.
@NullMarked
package com.loadrider.signaling.websocket;

import org.jspecify.annotations.NullMarked;
