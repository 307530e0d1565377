package com.loadrider.signaling.engineio;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// The limits and timers of Engine.IO sessions. Clients learn the first three from the open packet.
///
/// @param pingInterval the time between two pings, 100 ms or more
/// @param pingTimeout how long a client may take to answer a ping, 100 ms or more
/// @param maxPayload the longest WebSocket message or polling body that is taken, 1 KB – 16 MB
/// @param sendQueue how much may wait to be sent to one client, at least `max-payload`; a slower client is closed
/// @param upgradeTimeout how long a client may take to change from polling to WebSocket
@Validated
@ConfigurationProperties("signaling.engineio")
record EngineIoProperties(
        @DefaultValue("10s") @NotNull Duration pingInterval,
        @DefaultValue("5s") @NotNull Duration pingTimeout,
        @DefaultValue("64KB") @NotNull DataSize maxPayload,
        @DefaultValue("1MB") @NotNull DataSize sendQueue,
        @DefaultValue("10s") @NotNull Duration upgradeTimeout) {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    @AssertTrue(message = "signaling.engineio timers must be at least 100ms")
    boolean isEveryTimerLongEnough() {
        return pingInterval.compareTo(SHORTEST) >= 0
                && pingTimeout.compareTo(SHORTEST) >= 0
                && upgradeTimeout.compareTo(SHORTEST) >= 0;
    }

    @AssertTrue(message = "signaling.engineio.max-payload must be between 1KB and 16MB")
    boolean isMaxPayloadSane() {
        return maxPayload.toBytes() >= 1024 && maxPayload.toMegabytes() <= 16;
    }

    @AssertTrue(message = "signaling.engineio.send-queue must be at least signaling.engineio.max-payload, at most 64MB")
    boolean isSendQueueSane() {
        return sendQueue.compareTo(maxPayload) >= 0 && sendQueue.toMegabytes() <= 64;
    }

    int maxPayloadBytes() {
        return Math.toIntExact(maxPayload.toBytes());
    }

    int sendQueueBytes() {
        return Math.toIntExact(sendQueue.toBytes());
    }
}
