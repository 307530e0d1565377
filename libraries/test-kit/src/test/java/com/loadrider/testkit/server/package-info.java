/// One real PostgreSQL and one real Kafka for all tests of a JVM, with or without a Docker engine.
@NullMarked
package com.loadrider.testkit.server;

import org.jspecify.annotations.NullMarked;
