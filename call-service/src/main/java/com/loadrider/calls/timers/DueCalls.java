package com.loadrider.calls.timers;

import com.loadrider.calls.call.CallLifecycle;
import com.loadrider.calls.call.Calls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Ends calls whose ring time, time for media or longest duration is over. The times are in the database, so they
/// outlive any
/// instance, and any instance may fire them: the row lock decides, and who comes second finds nothing to do.
@Component
class DueCalls {

    private static final Logger log = LoggerFactory.getLogger(DueCalls.class);

    private final Calls calls;
    private final CallLifecycle lifecycle;

    DueCalls(Calls calls, CallLifecycle lifecycle) {
        this.calls = calls;
        this.lifecycle = lifecycle;
    }

    /// Twice a second, by an index that holds active calls only.
    @Scheduled(fixedDelay = 500)
    void fire() {
        try {
            calls.due().forEach(lifecycle::expire);
        } catch (RuntimeException failure) {
            log.warn("Timers wait: {}", failure.getMessage());
        }
    }
}
