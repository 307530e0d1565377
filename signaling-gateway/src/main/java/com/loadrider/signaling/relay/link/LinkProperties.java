package com.loadrider.signaling.relay.link;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How gateways reach each other. Where others find this one is in its presence records.
///
/// @param secret the same at all gateways, at least 32 characters; without one there are no links, and signals
///     reach
///     only sockets of the gateway they come to
/// @param bind the address to listen at; loopback only, unless it is set
/// @param port the port to listen at
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
