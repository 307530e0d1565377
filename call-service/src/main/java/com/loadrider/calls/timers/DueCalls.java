package com.loadrider.calls.timers;

import com.loadrider.calls.call.CallLifecycle;
import com.loadrider.calls.call.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends calls whose ring time, time for media or maximum duration is over. The times are in the database, so they
/// survive any instance, and every instance checks them. The row lock lets one instance end a call; the others then
/// find nothing to do.
@Component
class DueCalls {

    private static final Logger log = LoggerFactory.getLogger(DueCalls.class);

    private final Calls calls;
    private final CallLifecycle lifecycle;

    DueCalls(Calls calls, CallLifecycle lifecycle) {
        this.calls = calls;
        this.lifecycle = lifecycle;
    }

    /// Runs twice a second. The query uses an index of active calls only.
    @Scheduled(fixedDelay = 500)
    void fire() {
        try {
            calls.due().forEach(lifecycle::expire);
        } catch (RuntimeException failure) {
            log.warn("Timers wait: {}", failure.getMessage());
        }
    }
}
