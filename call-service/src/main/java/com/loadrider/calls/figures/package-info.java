/// The metrics of calls: outcomes, times, quality.
@NullMarked
package com.loadrider.calls.figures;

import org.jspecify.annotations.NullMarked;
