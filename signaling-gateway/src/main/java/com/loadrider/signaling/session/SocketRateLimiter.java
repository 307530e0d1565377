package com.loadrider.signaling.session;

/// The rate limits of one socket. Only the thread that reads from the socket uses it.
final class SocketRateLimiter {

    private final TokenBucket signals;
    private final TokenBucket commands;
    private final ViolationWindow refusals;

    SocketRateLimiter(RateProperties rates, long now) {
        signals = new TokenBucket(rates.signalsPerSecond(), rates.signalBurst(), now);
        commands = new TokenBucket(rates.commandsPerSecond(), rates.commandBurst(), now);
        refusals = new ViolationWindow(rates.refusals(), rates.refusalTime().toNanos());
    }

    /// Counts one event and decides whether the socket may send it.
    ///
    /// @param isSignal whether the event is a WebRTC signal; other events have their own limit
    /// @param now monotonic time in nanoseconds
    Decision evaluate(boolean isSignal, long now) {
        if ((isSignal ? signals : commands).tryTake(now)) {
            return Decision.GRANTED;
        }
        return refusals.add(now) ? Decision.FLOODING : Decision.REFUSED;
    }

    /// The decision about an event.
    enum Decision {
        /// The event is within the limits.
        GRANTED,
        /// The event is over a limit.
        REFUSED,
        /// The event is over a limit and so many events before it were too that the socket must be closed.
        FLOODING
    }
}
