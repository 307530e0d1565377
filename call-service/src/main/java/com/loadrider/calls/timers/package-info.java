/// Ends calls that reach a time limit. Every instance does this; the first one wins.
@NullMarked
package com.loadrider.calls.timers;

import org.jspecify.annotations.NullMarked;
