/// Engine.IO protocol revision 4: sessions over HTTP long-polling and WebSocket, the upgrade between them, heartbeats
/// and limits. Messages are text, and their content is opaque here.
@NullMarked
package com.loadrider.socketio.engineio;

import org.jspecify.annotations.NullMarked;
