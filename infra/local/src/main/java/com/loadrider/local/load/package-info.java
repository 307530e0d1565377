/// Makes calls at a given rate through a running stack, to measure how long it takes until devices ring.
@NullMarked
package com.loadrider.local.load;

import org.jspecify.annotations.NullMarked;
