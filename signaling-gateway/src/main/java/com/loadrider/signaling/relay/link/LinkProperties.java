package com.loadrider.signaling.relay.link;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the links between gateways. Presence records name the address at which others reach this gateway.
///
/// @param secret the shared secret of all gateways, at least 32 characters; without it there are no links, and signals
///     reach only sockets of the gateway at which they arrive
/// @param bind the address to listen on; loopback by default
/// @param port the port to listen on
@ConfigurationProperties("signaling.link")
record LinkProperties(
        @DefaultValue("") String secret,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("8084") int port) {

    private static final int SHORTEST_SECRET = 32;

    LinkProperties {
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("GATEWAY_LINK_SECRET must have at least 32 characters");
        }
    }

    boolean isOn() {
        return !secret.isEmpty();
    }

    @Override
    public String toString() {
        return "LinkProperties[" + bind + ":" + port + "]";
    }
}
