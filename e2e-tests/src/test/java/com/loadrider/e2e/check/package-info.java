/// Invariants that hold after calls, whatever happened during them.
@NullMarked
package com.loadrider.e2e.check;

import org.jspecify.annotations.NullMarked;
