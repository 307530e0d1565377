package com.loadrider.deadletters;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// The offset of the newest record of each key in a compacted topic. If an older record were sent again, it would
/// become the newest one, and compaction would keep it.
final class LatestOffsets {

    private final Map<ByteBuffer, Long> latest = new HashMap<>();

    static LatestOffsets read(TopicScan scan, String topic) {
        var offsets = new LatestOffsets();
        scan.read(topic, record -> {
            if (record.key() != null) {
                offsets.latest.put(ByteBuffer.wrap(record.key()), record.offset());
            }
        });
        return offsets;
    }

    /// Returns no offsets, for a topic that is not compacted, where no record replaces another.
    static LatestOffsets none() {
        return new LatestOffsets();
    }

    boolean supersede(DeadLetter letter) {
        byte[] key = letter.record().key();
        return key != null && latest.getOrDefault(ByteBuffer.wrap(key), -1L) > letter.originalOffset();
    }
}
