/// The WebSocket protocol (RFC 6455) as this gateway needs it: server side, text only, no extensions. It reads,
/// hands over and writes on one event loop thread, and an idle connection holds no buffers.
@NullMarked
package com.loadrider.signaling.websocket;

import org.jspecify.annotations.NullMarked;
