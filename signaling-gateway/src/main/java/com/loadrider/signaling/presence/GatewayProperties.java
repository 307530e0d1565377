package com.loadrider.signaling.presence;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// The identity of this gateway.
///
/// @param name short and unique among the gateways, 1 to 16 characters of `[A-Za-z0-9]`
/// @param linkAddress the address at which other gateways reach this one for signals, as `host:port`
@ConfigurationProperties("signaling.gateway")
record GatewayProperties(String name, String linkAddress) {

    GatewayProperties {
        if (!name.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException(
                    "GATEWAY_NAME must be 1 to 16 characters of [A-Za-z0-9], but is " + name);
        }
    }
}
