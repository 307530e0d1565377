package com.loadrider.calls.absence;

import com.loadrider.calls.call.CallLifecycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Takes absent participants out of their calls.
@Component
class AbsentParticipants {

    private static final Logger log = LoggerFactory.getLogger(AbsentParticipants.class);

    private final WatchedParticipants watched;
    private final CallLifecycle lifecycle;
    private final AbsenceProperties properties;

    AbsentParticipants(WatchedParticipants watched, CallLifecycle lifecycle, AbsenceProperties properties) {
        this.watched = watched;
        this.lifecycle = lifecycle;
        this.properties = properties;
    }

    @Scheduled(fixedDelay = 500)
    void fire() {
        try {
            watched.absentFor(properties.grace())
                    .forEach(absence -> lifecycle.lose(
                            absence.callId(),
                            absence.userId(),
                            () -> watched.isAbsentFor(absence, properties.grace())));
        } catch (RuntimeException failure) {
            log.warn("Absences wait: {}", failure.getMessage());
        }
    }
}
