package com.loadrider.events;

/// Time passes in Kafka: written to `presence.state.v1` under the key `tick` every five seconds. Readers count ages
/// in ticks, so nothing ages while Kafka is away. A tick says nothing more.
public record PresenceTick() {

    /// Its `ce_type`.
    public static final String TYPE = "presence.tick";

    /// Its key.
    public static final String KEY = "tick";
}
