package com.loadrider.signaling.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The rate limits of one socket, and the number of refusals after which it is closed.
///
/// @param signalsPerSecond WebRTC signals of one socket in a second, on average
/// @param signalBurst WebRTC signals of one socket at once
/// @param commandsPerSecond other events of one socket in a second, on average
/// @param commandBurst other events of one socket at once
/// @param refusals how many refusals within `refusal-time` close the socket
/// @param refusalTime the time within which refusals count
@ConfigurationProperties("signaling.rates")
record RateProperties(
        @DefaultValue("20") int signalsPerSecond,
        @DefaultValue("200") int signalBurst,
        @DefaultValue("10") int commandsPerSecond,
        @DefaultValue("50") int commandBurst,
        @DefaultValue("200") int refusals,
        @DefaultValue("10s") Duration refusalTime) {

    RateProperties {
        if (signalsPerSecond < 1 || signalBurst < 1 || commandsPerSecond < 1 || commandBurst < 1 || refusals < 1) {
            throw new IllegalArgumentException("signaling.rates must all be at least 1");
        }
    }
}
