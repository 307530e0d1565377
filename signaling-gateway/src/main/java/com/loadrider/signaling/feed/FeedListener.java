package com.loadrider.signaling.feed;

import java.util.List;

/// Hears what the feed reads, always on the same thread, which must not be made to wait.
public interface FeedListener {

    /// The compacted topics were read to their ends: this is the whole truth, and it replaces whatever was known.
    void rebuilt(List<FeedRecord> state);

    /// More records came, in the order of each partition.
    default void changed(List<FeedRecord> batch) {}
}
