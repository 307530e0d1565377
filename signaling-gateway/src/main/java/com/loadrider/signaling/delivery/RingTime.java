package com.loadrider.signaling.delivery;

import com.loadrider.events.CallSession;
import com.loadrider.events.CallStatus;
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

    /// The milliseconds until ringing stops; zero or less if the call does not ring.
    long leftMs(CallSession call) {
        Instant until = call.expiresAt();
        return rings(call.status()) && until != null
                ? Duration.between(clock.instant(), until).toMillis()
                : 0;
    }

    private static boolean rings(CallStatus status) {
        return status == CallStatus.INITIATING || status == CallStatus.RINGING;
    }
}
