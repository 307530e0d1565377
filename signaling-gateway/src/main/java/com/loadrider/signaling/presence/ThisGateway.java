package com.loadrider.signaling.presence;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// This gateway in this run.
@Component
public class ThisGateway {

    private final GatewayId id;
    private final String linkAddress;

    ThisGateway(GatewayProperties properties, InstantSource clock) {
        this.id = new GatewayId(properties.name(), clock.millis());
        this.linkAddress = properties.linkAddress();
    }

    /// Its name and start.
    public GatewayId id() {
        return id;
    }

    /// Where other gateways reach it, as `host:port`.
    public String linkAddress() {
        return linkAddress;
    }
}
