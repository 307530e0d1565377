/// Readers and writers of Kafka topics for tests.
@NullMarked
package com.loadrider.testkit.topic;

import org.jspecify.annotations.NullMarked;
