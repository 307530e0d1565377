package com.loadrider.local.load;

import com.loadrider.local.part.Refusal;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/// Calls that nobody measures: whole ones, answered and with signals, so that every service has done once what it will
/// do again and again.
public final class Rehearsal {

    private static final int CALLS = 60;
    private static final long FIRST_USER = 1;
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String SIGNAL = "{\"type\":\"ice-candidate\",\"data\":{\"candidate\":\"\"},\"toUserId\":%d}";

    private Rehearsal() {}

    /// Makes the calls, one after the other. The first ones may go wrong: with the processor time that is left over,
    /// a service that does something for the first time may not answer in time.
    ///
    /// @param url the gateway of a stack that is used for nothing else, with the usual limits switched off
    /// @param secret its `JWT_SECRET`
    /// @throws Refusal when too few calls went well in ten minutes
    public static void at(String url, String secret) throws InterruptedException {
        var door = Door.at(URI.create(url));
        var deadline = System.nanoTime() + LIMIT.toNanos();
        var tokens = new Tokens(secret);
        var pair = pair(door, tokens, deadline);
        for (var done = 0; done < CALLS; ) {
            checkTime(deadline);
            if (wentWell(door, pair, done)) {
                done++;
            } else if (!isOnline(door, pair)) {
                pair = pair(door, tokens, deadline);
            }
        }
    }

    private static Pair pair(Door door, Tokens tokens, long deadline) throws InterruptedException {
        while (true) {
            try {
                return Pair.create(door, tokens, FIRST_USER);
            } catch (Refusal | UncheckedIOException tooSlow) {
                checkTime(deadline);
            }
        }
    }

    private static boolean wentWell(Door door, Pair pair, int turn) throws InterruptedException {
        try {
            return call(door, pair, turn);
        } catch (UncheckedIOException noAnswer) {
            return false;
        }
    }

    /// Whether both sockets are still there; a gateway that got no time for a while has given them up.
    private static boolean isOnline(Door door, Pair pair) throws InterruptedException {
        try {
            return pair.isOnline(door);
        } catch (UncheckedIOException noAnswer) {
            return false;
        }
    }

    /// Whether all of it went well. An end that did not is made up for by the next try, which is refused until then.
    private static boolean call(Door door, Pair pair, int turn) throws InterruptedException {
        var caller = pair.caller(turn);
        var receiver = pair.receiver(turn);
        var created = caller.initiate(door, pair.conversation(), receiver);
        if (!created.isSuccess()) {
            var active = created.find("activeCallId");
            if (active.isPresent()) {
                caller.end(door, active.getAsLong());
            }
            return false;
        }
        var id = created.number("callSessionId");
        // A list has made all of them before any is judged: the call is ended in any case.
        return List.of(
                        receiver.act(door, id, "accept", ""),
                        caller.act(door, id, "signaling", SIGNAL.formatted(receiver.id())),
                        receiver.act(door, id, "signaling", SIGNAL.formatted(caller.id())),
                        door.get(caller.token(), "/api/v1/webrtc/calls/active"),
                        door.get(caller.token(), "/api/v1/conversations/" + pair.conversation() + "/messages"),
                        caller.end(door, id))
                .stream()
                .allMatch(Answer::isSuccess);
    }

    private static void checkTime(long deadline) {
        if (System.nanoTime() - deadline > 0) {
            throw new Refusal("calls for practice did not go well within " + LIMIT.toMinutes() + " min");
        }
    }
}
