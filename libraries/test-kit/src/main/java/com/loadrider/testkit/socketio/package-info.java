/// A client for Socket.IO protocol v5 over the WebSocket transport of Engine.IO v4 that records all events.
@NullMarked
package com.loadrider.testkit.socketio;

import org.jspecify.annotations.NullMarked;
