/// Ends calls that reach a time limit or lose a participant. Every instance does this; the first one wins.
@NullMarked
package com.loadrider.calls.timers;

import org.jspecify.annotations.NullMarked;
