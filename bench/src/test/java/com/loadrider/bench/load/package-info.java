/// Whether durations are counted well.
@NullMarked
package com.loadrider.bench.load;

import org.jspecify.annotations.NullMarked;
