/// Practice before a service says that it is ready: its first users are not to wait for what the JVM does only once.
@NullMarked
package com.loadrider.service.warmup;

import org.jspecify.annotations.NullMarked;
