/// Calls as people make them, across the real processes.
@NullMarked
package com.loadrider.e2e.journey;

import org.jspecify.annotations.NullMarked;
