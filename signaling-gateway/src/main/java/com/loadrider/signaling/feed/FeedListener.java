package com.loadrider.signaling.feed;

import java.util.List;

/// Receives the records of the feed, always on the same thread. Implementations must not block.
public interface FeedListener {

    /// The compacted topics were read to their ends. These records are the complete state and replace all
    /// earlier ones.
    void rebuilt(List<FeedRecord> state);

    /// More records arrived. Records of one partition keep their order.
    default void changed(List<FeedRecord> batch) {}
}
