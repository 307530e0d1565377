/// Engine.IO protocol revision 4: sessions over HTTP long-polling and WebSocket, the upgrade between them, heartbeats
/// and limits. The content of messages is opaque here.
@NullMarked
package com.loadrider.socketio.engineio;

import org.jspecify.annotations.NullMarked;
