package com.loadrider.service.outbox;

import com.loadrider.service.kafka.OutgoingRecord;
import java.util.List;

/// Takes records that are to be published if, and only if, the current transaction commits.
///
/// Delivery is at least once, and in order per key, given that a key's changes are made one after
/// another under a row lock that is held already when [#add] is called. An event keeps its id however
/// often it is sent.
public interface Outbox {

    /// Adds records, to be sent in this order.
    ///
    /// @throws IllegalStateException outside of a transaction
    void add(List<OutgoingRecord> records);
}
