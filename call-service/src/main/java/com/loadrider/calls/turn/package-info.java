/// ICE servers and their short-lived credentials.
@NullMarked
package com.loadrider.calls.turn;

import org.jspecify.annotations.NullMarked;
