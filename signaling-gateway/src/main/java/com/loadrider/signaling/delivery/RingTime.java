package com.loadrider.signaling.delivery;

import com.loadrider.events.CallParticipant;
import com.loadrider.events.CallSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Computes how long a call still rings.
@Component
class RingTime {

    private final InstantSource clock;

    RingTime(InstantSource clock) {
        this.clock = clock;
    }

    /// The milliseconds until the user's devices stop ringing; zero or less if they do not ring.
    long leftMs(CallSession call, long userId) {
        if (!call.isRinging(userId)) {
            return 0;
        }
        Instant until =
                call.participant(userId).map(CallParticipant::ringExpiresAt).orElse(call.expiresAt());
        return until == null ? 0 : Duration.between(clock.instant(), until).toMillis();
    }
}
