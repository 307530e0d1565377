/// Signed-in sockets by user, from sign-in to close, and the rate limits of each socket.
@NullMarked
package com.loadrider.signaling.session;

import org.jspecify.annotations.NullMarked;
