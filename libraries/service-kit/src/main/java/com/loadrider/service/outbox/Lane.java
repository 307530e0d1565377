package com.loadrider.service.outbox;

/// A shard of the outbox. Records with the same key share a lane, and one instance at a time sends a lane.
final class Lane {

    /// The number of lanes; must equal the number of rows in `outbox_lane`.
    static final int COUNT = 16;

    private Lane() {}

    static short of(String key) {
        return (short) Math.floorMod(key.hashCode(), COUNT);
    }
}
