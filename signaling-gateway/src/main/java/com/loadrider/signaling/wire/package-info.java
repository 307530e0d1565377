/// Puts the Socket.IO server in front of all other handlers of Jetty, with the settings of this gateway.
@NullMarked
package com.loadrider.signaling.wire;

import org.jspecify.annotations.NullMarked;
