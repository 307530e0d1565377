/// Kafka topics as another service reads and writes them.
@NullMarked
package com.loadrider.testkit.topic;

import org.jspecify.annotations.NullMarked;
