/// Engine.IO protocol revision 4: sessions over HTTP long-polling and WebSocket, the upgrade between them,
/// heartbeats and limits. It carries text messages and knows nothing of what is in them.
@NullMarked
package com.loadrider.signaling.engineio;

import org.jspecify.annotations.NullMarked;
