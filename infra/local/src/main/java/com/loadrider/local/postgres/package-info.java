/// Runs a real PostgreSQL with durable settings. Its programs come from a Maven artifact.
@NullMarked
package com.loadrider.local.postgres;

import org.jspecify.annotations.NullMarked;
