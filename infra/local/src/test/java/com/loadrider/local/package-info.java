/// Tests of the local stack.
@NullMarked
package com.loadrider.local;

import org.jspecify.annotations.NullMarked;
