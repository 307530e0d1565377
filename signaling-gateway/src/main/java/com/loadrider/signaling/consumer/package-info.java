/// Reads Kafka: first the compacted topics to their ends, then all topics as records arrive.
@NullMarked
package com.loadrider.signaling.consumer;

import org.jspecify.annotations.NullMarked;
