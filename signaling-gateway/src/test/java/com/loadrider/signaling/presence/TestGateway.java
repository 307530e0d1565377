package com.loadrider.signaling.presence;

import java.time.Instant;
import java.time.InstantSource;

/// The identity of a gateway in a test.
public final class TestGateway {

    private TestGateway() {}

    /// A gateway that started in the 100th millisecond of 1970, so its id ends with `-100`.
    public static ThisGateway named(String name) {
        return new ThisGateway(
                new GatewayProperties(name, name + ":1"), InstantSource.fixed(Instant.ofEpochMilli(100)));
    }
}
