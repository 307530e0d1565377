package com.loadrider.calls.call;

import com.loadrider.events.CallType;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Calls in every state, each reached by real moves.
final class CallFixtures {

    static final long CALLER = 1;
    static final long RECEIVER = 2;
    static final long THIRD = 3;
    static final Instant START = Instant.parse("2026-01-31T09:30:00.000Z");
    static final Duration RING_TIME = Duration.ofSeconds(45);
    static final CallTimes TIMES =
            new CallTimes(RING_TIME, Duration.ofHours(12), Duration.ofSeconds(20), Duration.ofSeconds(120));
    static final ParticipantChange MUTED = new ParticipantChange(true, null, null, null, null, null);

    private CallFixtures() {}

    static Actor by(long user) {
        return new Actor(user, null);
    }

    static Actor by(long user, @Nullable String device) {
        return new Actor(user, device);
    }

    static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }

    static Invitation invitation() {
        return new Invitation(10, by(CALLER), "Alice", RECEIVER, CallType.VIDEO);
    }

    static Call initiatingCall() {
        Call call = DirectCall.initiate(7, invitation(), START, RING_TIME, new DeviceReach("", 1, 0, 0));
        call.takeChange();
        return call;
    }

    static Call ringingCall() {
        Call call = initiatingCall();
        call.alert(by(RECEIVER), new DeviceReach("", 1, 0, 1), after(1));
        call.takeChange();
        return call;
    }

    static Call connectedCall(@Nullable String device) {
        Call call = ringingCall();
        call.accept(by(RECEIVER, device), after(5), TIMES);
        call.takeChange();
        return call;
    }

    static Call callThatIs(CallStatus status) {
        Call call = switch (status) {
            case INITIATING -> initiatingCall();
            case RINGING, DECLINED, MISSED -> ringingCall();
            case CONNECTED, ENDED -> connectedCall(null);
            case BUSY -> DirectCall.foundBusy(7, invitation(), START);
        };
        switch (status) {
            case DECLINED -> call.decline(by(RECEIVER), null, after(9), TIMES);
            case MISSED, ENDED -> call.end(by(CALLER), after(9));
            default -> {}
        }
        call.takeChange();
        return call;
    }
}
