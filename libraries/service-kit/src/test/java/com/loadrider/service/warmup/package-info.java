/// The warm-up ends in time. Its failures have no effect.
@NullMarked
package com.loadrider.service.warmup;

import org.jspecify.annotations.NullMarked;
