/// The TURN server as operations set it up: whom it relays for, and where to it never relays.
@NullMarked
package com.loadrider.e2e.turn;

import org.jspecify.annotations.NullMarked;
