package com.loadrider.service.outbox;

/// Records with one key share a lane, and a lane is sent by one instance at a time.
final class Lane {

    /// As many as rows in `outbox_lane`.
    static final int COUNT = 16;

    private Lane() {}

    static short of(String key) {
        return (short) Math.floorMod(key.hashCode(), COUNT);
    }
}
