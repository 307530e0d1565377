/// What can be measured: our own gateway and whole stack, and the servers that one could use in its place.
@NullMarked
package com.loadrider.bench.server;

import org.jspecify.annotations.NullMarked;
