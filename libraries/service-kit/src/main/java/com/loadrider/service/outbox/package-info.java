/// A transactional outbox. Records are written in the transaction of the business rows, and are sent to Kafka after
/// that transaction has committed.
@NullMarked
package com.loadrider.service.outbox;

import org.jspecify.annotations.NullMarked;
