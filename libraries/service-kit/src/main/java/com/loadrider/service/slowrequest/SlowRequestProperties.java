package com.loadrider.service.slowrequest;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// The limits for slow requests. At 2 KB/s, as over a bad 2G link, a body of 64 KiB takes 32 s; it may take 84 s.
///
/// @param headerTimeout how long a client may take for the headers of a request, 1 s or more; measured from the first
///     byte, or for the first request of a connection from the opening
/// @param bodyGrace how long the rate of a body is ignored, 1 s or more
/// @param bodyRate the bytes of a body that must arrive per second after that, on average
@Validated
@ConfigurationProperties("web.slow-requests")
record SlowRequestProperties(
        @DefaultValue("20s") @NotNull Duration headerTimeout,
        @DefaultValue("20s") @NotNull Duration bodyGrace,
        @DefaultValue("1KB") @NotNull DataSize bodyRate) {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    @AssertTrue(message = "web.slow-requests.header-timeout and web.slow-requests.body-grace must be at least 1s")
    boolean isEveryTimeLongEnough() {
        return headerTimeout.compareTo(SHORTEST) >= 0 && bodyGrace.compareTo(SHORTEST) >= 0;
    }

    @AssertTrue(message = "web.slow-requests.body-rate must be at least 1B")
    boolean isRatePositive() {
        return bodyRate.toBytes() > 0;
    }

    /// Whether a client may take this long for headers.
    boolean allowsHeaders(long nanos) {
        return nanos <= headerTimeout.toNanos();
    }

    /// Whether a client may take this long for a body.
    ///
    /// @param bytes how much of the body has arrived in this time
    boolean allowsBody(long nanos, long bytes) {
        double seconds = (nanos - bodyGrace.toNanos()) / 1e9;
        return bytes >= seconds * bodyRate.toBytes();
    }
}
