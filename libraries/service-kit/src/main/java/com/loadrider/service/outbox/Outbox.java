package com.loadrider.service.outbox;

import com.loadrider.service.kafka.OutgoingRecord;
import java.util.List;

/// Publishes records if, and only if, the current transaction commits.
///
/// Delivery is at least once. It is in order per key, provided that changes of a key are serialised by a row lock that
/// is held before [#add] is called. An event has the same id on every delivery.
public interface Outbox {

    /// Adds records, which are sent in this order.
    ///
    /// @throws IllegalStateException if there is no transaction
    void add(List<OutgoingRecord> records);
}
