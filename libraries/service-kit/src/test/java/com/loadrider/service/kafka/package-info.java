/// Records in and out of Kafka: topics, CloudEvents headers, retries and dead letters.
@NullMarked
package com.loadrider.service.kafka;

import org.jspecify.annotations.NullMarked;
