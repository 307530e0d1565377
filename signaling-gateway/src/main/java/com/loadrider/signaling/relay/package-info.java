/// Relays WebRTC signals between the two participants of a call. The envelope is checked; the data is opaque.
@NullMarked
package com.loadrider.signaling.relay;

import org.jspecify.annotations.NullMarked;
