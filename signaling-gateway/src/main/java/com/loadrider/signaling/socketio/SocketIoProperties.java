package com.loadrider.signaling.socketio;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// The limits of Socket.IO connections.
///
/// @param connectTimeout how long a session may stay without a connection to the default namespace, 100 ms or more
@Validated
@ConfigurationProperties("signaling.socketio")
record SocketIoProperties(
        @DefaultValue("5s") @NotNull @DurationMin(millis = 100)
        Duration connectTimeout) {}
