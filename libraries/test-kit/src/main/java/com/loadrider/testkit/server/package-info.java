/// A real PostgreSQL and a real Kafka server, shared by all tests of a JVM, with or without a Docker engine, and ports
/// for
/// further servers of a test.
@NullMarked
package com.loadrider.testkit.server;

import org.jspecify.annotations.NullMarked;
