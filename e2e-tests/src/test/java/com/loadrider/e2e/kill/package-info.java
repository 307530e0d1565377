/// Calls while processes die.
@NullMarked
package com.loadrider.e2e.kill;

import org.jspecify.annotations.NullMarked;
