/// Direct links between gateways, one WebSocket per direction, over which signals reach sockets of other
/// gateways. A text frame `id user device payload` requests a delivery. The answer is `id 1` if a socket took
/// the signal, and `id 0` if not.
@NullMarked
package com.loadrider.signaling.link;

import org.jspecify.annotations.NullMarked;
