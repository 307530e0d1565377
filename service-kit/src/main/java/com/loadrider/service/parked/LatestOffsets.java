package com.loadrider.service.parked;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// Where the newest record of each key is in a compacted topic. An older one that is sent again would come behind it,
/// and be what compaction keeps.
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

    /// In a topic that is not compacted nothing replaces anything.
    static LatestOffsets none() {
        return new LatestOffsets();
    }

    boolean supersede(ParkedRecord parked) {
        byte[] key = parked.record().key();
        return key != null && latest.getOrDefault(ByteBuffer.wrap(key), -1L) > parked.originalOffset();
    }
}
