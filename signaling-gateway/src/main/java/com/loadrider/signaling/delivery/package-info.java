/// What sockets are told: which event goes to whom, and what it says.
@NullMarked
package com.loadrider.signaling.delivery;

import org.jspecify.annotations.NullMarked;
