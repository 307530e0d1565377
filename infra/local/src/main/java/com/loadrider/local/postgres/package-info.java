/// A real PostgreSQL with durable settings, from binaries that come as a Maven artifact.
@NullMarked
package com.loadrider.local.postgres;

import org.jspecify.annotations.NullMarked;
