package com.loadrider.events;

/// A clock tick, written to `presence.state.v1` with the key `tick` every five seconds; see [PresenceLease]. Consumers
/// measure age in ticks, so nothing ages while Kafka is unavailable. The value is empty.
public record PresenceTick() {

    /// The `ce_type` of its records.
    public static final String TYPE = "presence.tick";

    /// The key of its records.
    public static final String KEY = "tick";
}
