/// Direct links between gateways: one WebSocket for each direction, over which signals reach sockets of
/// another gateway. A text frame `id user device payload` asks for a delivery, `id 1` or `id 0` answers
/// whether a socket took it.
@NullMarked
package com.loadrider.signaling.relay.link;

import org.jspecify.annotations.NullMarked;
