/// A real Kafka broker (KRaft, one node) in its own JVM.
@NullMarked
package com.loadrider.local.kafka;

import org.jspecify.annotations.NullMarked;
