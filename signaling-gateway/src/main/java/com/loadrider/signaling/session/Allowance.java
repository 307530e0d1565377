package com.loadrider.signaling.session;

/// What one socket may still ask for. Used by the one thread that reads from the socket.
final class Allowance {

    private final TokenBucket signals;
    private final TokenBucket commands;
    private final RefusalCount refusals;

    Allowance(RateProperties rates, long now) {
        signals = new TokenBucket(rates.signalsPerSecond(), rates.signalBurst(), now);
        commands = new TokenBucket(rates.commandsPerSecond(), rates.commandBurst(), now);
        refusals = new RefusalCount(rates.refusals(), rates.refusalTime().toNanos());
    }

    /// Judges one event.
    ///
    /// @param isSignal whether it is a WebRTC signal; other events have a limit of their own
    /// @param now monotonic, in nanoseconds
    Ruling judge(boolean isSignal, long now) {
        if ((isSignal ? signals : commands).take(now)) {
            return Ruling.GRANTED;
        }
        return refusals.addAndJudge(now) ? Ruling.FLOODING : Ruling.REFUSED;
    }

    /// What becomes of an event.
    enum Ruling {
        /// It is within the limits.
        GRANTED,
        /// It is over a limit.
        REFUSED,
        /// It is over a limit, and so were so many before it that the socket is to be closed.
        FLOODING
    }
}
