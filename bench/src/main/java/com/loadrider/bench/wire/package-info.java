/// The load generator's clients: WebSocket connections over raw sockets, all read by one thread, with messages that are
/// built before they are needed. A client library would cost more than the servers that are measured.
@NullMarked
package com.loadrider.bench.wire;

import org.jspecify.annotations.NullMarked;
