/// Reads Kafka: first the compacted topics to their ends, then all topics as records arrive.
@NullMarked
package com.loadrider.signaling.feed;

import org.jspecify.annotations.NullMarked;
