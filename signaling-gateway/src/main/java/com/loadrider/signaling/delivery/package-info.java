/// Decides which event goes to which sockets, and what it contains.
@NullMarked
package com.loadrider.signaling.delivery;

import org.jspecify.annotations.NullMarked;
