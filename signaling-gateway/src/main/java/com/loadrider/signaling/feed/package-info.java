/// What the gateway reads from Kafka: first the compacted topics to their ends, then everything as it comes.
@NullMarked
package com.loadrider.signaling.feed;

import org.jspecify.annotations.NullMarked;
