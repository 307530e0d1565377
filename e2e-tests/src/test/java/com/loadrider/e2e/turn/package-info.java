/// Tests of the TURN server with the configuration for operations: which clients it serves and which peers it refuses.
@NullMarked
package com.loadrider.e2e.turn;

import org.jspecify.annotations.NullMarked;
