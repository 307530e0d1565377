/// Reading and writing Kafka records: topics, CloudEvents headers, retries and dead letters.
@NullMarked
package com.loadrider.service.kafka;

import org.jspecify.annotations.NullMarked;
