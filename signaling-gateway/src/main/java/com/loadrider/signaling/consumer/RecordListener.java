package com.loadrider.signaling.consumer;

import java.util.List;

/// Receives the decoded records, always on the same thread. Implementations must not block.
public interface RecordListener {

    /// The compacted topics were read to their ends. These records are the complete state and replace all
    /// earlier ones.
    void rebuilt(List<DecodedRecord> state);

    /// More records arrived. Records of one partition keep their order.
    default void changed(List<DecodedRecord> batch) {}
}
