package com.loadrider.signaling.relay;

import com.loadrider.signaling.callview.CallView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;

/// Logs signals without their content: the first relayed signal of each call and every refused signal at level
/// INFO, all others at level DEBUG, because a call has many.
@Component
class RelayLog {

    private static final Logger log = LoggerFactory.getLogger(RelayLog.class);

    private final CallView calls;

    RelayLog(CallView calls) {
        this.calls = calls;
    }

    void relayed(Signal signal, long fromUserId) {
        Level level = calls.recordSignal(signal.callSessionId()) ? Level.INFO : Level.DEBUG;
        if (log.isEnabledForLevel(level)) {
            write(level, signal, fromUserId, "relayed");
        }
    }

    /// @param outcome the code of the problem
    void notRelayed(Signal signal, long fromUserId, String outcome) {
        write(Level.INFO, signal, fromUserId, outcome);
    }

    private static void write(Level level, Signal signal, long fromUserId, String outcome) {
        log.atLevel(level)
                .log(
                        "webrtc_signaling call={} type={} from={} to={} outcome={}",
                        signal.callSessionId(),
                        signal.type(),
                        fromUserId,
                        signal.toUserId(),
                        outcome);
    }
}
