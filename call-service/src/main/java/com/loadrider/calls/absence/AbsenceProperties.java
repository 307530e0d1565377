package com.loadrider.calls.absence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The time that an absent participant has to return.
///
/// @param grace how long after the close of a participant's last socket the call ends, at least 1 s
@ConfigurationProperties("calls.absence")
record AbsenceProperties(@DefaultValue("30s") Duration grace) {

    AbsenceProperties {
        if (grace.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("calls.absence.grace must be at least 1s, but is " + grace);
        }
    }
}
