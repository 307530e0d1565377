/// The metrics of calls: outcomes, times, quality.
@NullMarked
package com.loadrider.calls.metrics;

import org.jspecify.annotations.NullMarked;
