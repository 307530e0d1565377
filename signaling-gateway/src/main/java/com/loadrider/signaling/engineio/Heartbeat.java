package com.loadrider.signaling.engineio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Pings one client and ends the session if the client does not answer in time. If other packets arrive while a pong is
/// due, the client gets the ping timeout once more: the pong may be queued behind a large message.
final class Heartbeat {

    private final EngineSession session;
    private final EngineIoProperties properties;
    private final Timers timers;
    private volatile Timers.@Nullable Timer next;
    private volatile boolean pongDue;
    private volatile boolean heard;
    private volatile long answeredAt = System.nanoTime();
    private boolean extended;

    Heartbeat(EngineSession session, EngineIoProperties properties, Timers timers) {
        this.session = session;
        this.properties = properties;
        this.timers = timers;
    }

    void start() {
        next = timers.schedule(this::ping, properties.pingInterval());
    }

    private void ping() {
        pongDue = true;
        heard = false;
        extended = false;
        session.send(Packets.PING);
        next = timers.schedule(this::check, properties.pingTimeout());
    }

    private void check() {
        if (!pongDue) {
            var rest = properties.pingInterval().minus(properties.pingTimeout());
            next = timers.schedule(this::ping, rest.isNegative() ? Duration.ZERO : rest);
        } else if (heard && !extended) {
            extended = true;
            next = timers.schedule(this::check, properties.pingTimeout());
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
