package com.loadrider.signaling.presence;

import com.loadrider.events.GatewayId;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// The identity of this gateway in this run.
@Component
public class ThisGateway {

    private final GatewayId id;
    private final String linkAddress;

    ThisGateway(GatewayProperties properties, InstantSource clock) {
        this.id = new GatewayId(properties.name(), clock.millis());
        this.linkAddress = properties.linkAddress();
    }

    /// The gateway's name and start time.
    public GatewayId id() {
        return id;
    }

    /// The address at which other gateways reach this one, as `host:port`.
    public String linkAddress() {
        return linkAddress;
    }
}
