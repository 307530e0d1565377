/// Presence: which users have sockets at which gateway. Publishes this gateway's part and reads that of all gateways.
@NullMarked
package com.loadrider.signaling.presence;

import org.jspecify.annotations.NullMarked;
