/// Ends calls whose time is over; whichever instance gets there first.
@NullMarked
package com.loadrider.calls.timers;

import org.jspecify.annotations.NullMarked;
