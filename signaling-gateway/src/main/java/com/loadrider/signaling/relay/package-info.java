/// WebRTC signals from one participant of a call to the other: checked on the envelope, opaque inside.
@NullMarked
package com.loadrider.signaling.relay;

import org.jspecify.annotations.NullMarked;
