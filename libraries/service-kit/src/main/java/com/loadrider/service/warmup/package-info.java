/// The warm-up of a service before it is ready. The first users then do not wait for work that the JVM does only once.
@NullMarked
package com.loadrider.service.warmup;

import org.jspecify.annotations.NullMarked;
