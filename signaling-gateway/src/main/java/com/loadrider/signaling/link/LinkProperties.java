package com.loadrider.signaling.link;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The settings of the links between gateways. Presence records name the address at which others reach this gateway.
///
/// @param secret the shared secret of all gateways, at least 32 characters; without it there are no links, and signals
///     reach only sockets of the gateway at which they arrive
/// @param previousSecret the secret of gateways that do not know `secret` yet; accepted and sent until they do
/// @param bind the address to listen on; loopback by default
/// @param port the port to listen on
@ConfigurationProperties("signaling.link")
record LinkProperties(
        @DefaultValue("") String secret,
        @DefaultValue("") String previousSecret,
        @DefaultValue("127.0.0.1") String bind,
        @DefaultValue("8084") int port) {

    private static final int SHORTEST_SECRET = 32;

    LinkProperties {
        checkLength("GATEWAY_LINK_SECRET", secret);
        checkLength("GATEWAY_LINK_SECRET_PREVIOUS", previousSecret);
        if (secret.isEmpty() && !previousSecret.isEmpty()) {
            throw new IllegalArgumentException(
                    "GATEWAY_LINK_SECRET_PREVIOUS is set, so GATEWAY_LINK_SECRET must be set too");
        }
    }

    private static void checkLength(String name, String secret) {
        if (!secret.isEmpty() && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(name + " must have at least 32 characters");
        }
    }

    /// What links may be opened with, the newest first.
    List<String> secrets() {
        return Stream.of(secret, previousSecret).filter(it -> !it.isEmpty()).toList();
    }

    boolean isOn() {
        return !secret.isEmpty();
    }

    @Override
    public String toString() {
        return "LinkProperties[" + bind + ":" + port + "]";
    }
}
