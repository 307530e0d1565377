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
    private long pings;
    private long pongs;
    private long watched;

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
        sendPing();
        next = timers.schedule(this::check, limits.pingTimeout());
    }

    /// Sends a ping and, unless an earlier ping is still watched, watches for its answer.
    void sendPing() {
        boolean watch;
        synchronized (this) {
            pings++;
            watch = watched == 0;
            watched = watch ? pings : watched;
        }
        if (watch) {
            session.pinging();
        }
        session.send(Packets.PING);
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
        synchronized (this) {
            pongs++;
            // Pongs carry no number, so they are counted: this one may belong to an earlier ping.
            if (watched == 0 || pongs < watched) {
                return;
            }
            watched = 0;
        }
        session.answered();
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
