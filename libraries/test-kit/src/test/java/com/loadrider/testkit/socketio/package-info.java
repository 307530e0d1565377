/// A Socket.IO v5 client, over the WebSocket transport of Engine.IO v4, that remembers all it hears.
@NullMarked
package com.loadrider.testkit.socketio;

import org.jspecify.annotations.NullMarked;
