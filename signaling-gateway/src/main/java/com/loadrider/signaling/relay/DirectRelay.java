package com.loadrider.signaling.relay;

import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SignalPath;
import org.springframework.stereotype.Component;

/// Relays the signals for which the gateway's own views and sockets suffice. These are nearly all, so nothing
/// is looked up twice here. [Relay] does the rest, and every refusal.
@Component
class DirectRelay {

    private final SignalPaths paths;
    private final PendingSignals pending;
    private final LocalSockets here;
    private final RelayMetrics metrics;
    private final RelayLog log;

    DirectRelay(SignalPaths paths, PendingSignals pending, LocalSockets here, RelayMetrics metrics, RelayLog log) {
        this.paths = paths;
        this.pending = pending;
        this.here = here;
        this.metrics = metrics;
        this.log = log;
    }

    /// Relays a signal to sockets of this gateway. Never blocks.
    ///
    /// @return false if no socket took it here; [Relay] then decides about it
    boolean relay(Signal signal, ClientSession sender) {
        long started = System.nanoTime();
        // A signal that is held may be an earlier one of the same call.
        SignalPath path = pending.isEmpty() ? paths.find(signal, sender) : null;
        if (path == null || !here.deliver(path.recipients(), signal.event(sender.userId()))) {
            return false;
        }
        metrics.relayed(signal.type(), started);
        log.relayed(signal, sender.userId());
        return true;
    }
}
