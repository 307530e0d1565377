package com.loadrider.socketio.engineio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Pings one client and ends the session if the client does not answer in time. If other packets arrive while a pong is
/// due, the client gets the ping timeout once more: the pong may be queued behind a large message.
final class Heartbeat {

    private final EngineSession session;
    private final EngineLimits limits;
    private final Timers timers;
    private volatile Timers.@Nullable Timer next;
    private volatile boolean pongDue;
    private volatile boolean heard;
    private volatile long answeredAt = System.nanoTime();
    private boolean extended;

    Heartbeat(EngineSession session, EngineLimits limits, Timers timers) {
        this.session = session;
        this.limits = limits;
        this.timers = timers;
    }

    void start() {
        next = timers.schedule(this::ping, limits.pingInterval());
    }

    private void ping() {
        pongDue = true;
        heard = false;
        extended = false;
        session.send(Packets.PING);
        next = timers.schedule(this::check, limits.pingTimeout());
    }

    private void check() {
        if (!pongDue) {
            var rest = limits.pingInterval().minus(limits.pingTimeout());
            next = timers.schedule(this::ping, rest.isNegative() ? Duration.ZERO : rest);
        } else if (heard && !extended) {
            extended = true;
            next = timers.schedule(this::check, limits.pingTimeout());
        } else {
            session.fail(StandardCloseReason.PING_TIMEOUT);
        }
    }

    void pong() {
        pongDue = false;
        answeredAt = System.nanoTime();
    }

    long answeredAt() {
        return answeredAt;
    }

    void heard() {
        // Checked first, so that the volatile field is written only once between two pings.
        if (!heard) {
            heard = true;
        }
    }

    void stop() {
        var timer = next;
        if (timer != null) {
            timer.cancel();
        }
    }
}
