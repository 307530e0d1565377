/// The calls that receivers have missed and not seen yet, for a badge that all devices of a user share.
@NullMarked
package com.loadrider.calls.missedcall;

import org.jspecify.annotations.NullMarked;
