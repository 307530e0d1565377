package com.loadrider.signaling.session;

import com.loadrider.service.security.Caller;
import com.loadrider.socketio.OutgoingEvent;
import com.loadrider.socketio.engineio.Timers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Notifies clients that their token is about to expire, and closes their sockets when it has expired. It uses a timer,
/// because a socket that only listens sends nothing at which its token could be checked.
@Component
class TokenExpiry {

    private final InstantSource clock;
    private final Duration notice;
    private final Timers timers;

    TokenExpiry(InstantSource clock, SessionProperties properties, Timers timers) {
        this.clock = clock;
        this.notice = properties.expiryNotice();
        this.timers = timers;
    }

    /// Watches the session's current token instead of any earlier one.
    void watch(ClientSession session) {
        Caller caller = session.caller();
        Instant end = caller.expiresAt();
        session.expiry(
                caller,
                () -> at(noticeTime(clock.instant(), end, notice), () -> {
                    session.emit(expiring(end));
                    session.expiry(caller, () -> at(end, () -> session.close(SessionCloseReason.TOKEN_EXPIRED)));
                }));
    }

    /// The time of the notice. A token with less than twice the notice left is announced after half of
    /// its remaining life. A client that gets a fresh token on every notice then asks its provider at
    /// most once in half a token's life.
    static Instant noticeTime(Instant now, Instant end, Duration notice) {
        Instant halfway = now.plus(Duration.between(now, end).dividedBy(2));
        Instant usual = end.minus(notice);
        return usual.isAfter(halfway) ? usual : halfway;
    }

    private Timers.Timer at(Instant when, Runnable work) {
        return timers.schedule(work, until(when));
    }

    private OutgoingEvent expiring(Instant end) {
        return OutgoingEvent.of(
                "token_expiring",
                "{\"exp\":" + end.getEpochSecond() + ",\"expiresInMs\":"
                        + until(end).toMillis() + "}");
    }

    private Duration until(Instant when) {
        Duration left = Duration.between(clock.instant(), when);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
