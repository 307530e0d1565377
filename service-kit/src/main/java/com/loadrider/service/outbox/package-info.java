/// A transactional outbox: records are written in the transaction of the business rows, and sent to Kafka after the
/// commit.
@NullMarked
package com.loadrider.service.outbox;

import org.jspecify.annotations.NullMarked;
