/// The WebSocket protocol (RFC 6455) as Engine.IO needs it: server side, no extensions. One event loop
/// thread reads, handles and writes the messages. An idle connection holds no buffers.
@NullMarked
package com.loadrider.socketio.websocket;

import org.jspecify.annotations.NullMarked;
