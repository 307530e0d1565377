package com.loadrider.calls.absence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The time that an absent participant has to return.
///
/// @param grace how long a call goes on with a participant who is absent, at least 1 s; it counts from the close of the
///     participant's last socket, or from the last heartbeat of a gateway that is lost
@ConfigurationProperties("calls.absence")
record AbsenceProperties(@DefaultValue("30s") Duration grace) {

    AbsenceProperties {
        if (grace.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("calls.absence.grace must be at least 1s, but is " + grace);
        }
    }
}
