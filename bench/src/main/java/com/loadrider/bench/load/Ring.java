package com.loadrider.bench.load;

import com.loadrider.bench.report.Figures;
import com.loadrider.bench.wire.Couple;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// From initiate to ring, at a fixed rate of calls: a caller initiates, and the time ends when `call_incoming` has
/// reached the callee. Each call is ended as soon as it has rung. A call for which no pair was free is a failure.
///
/// @param perSecond the rate
/// @param seconds how long
public record Ring(int perSecond, int seconds) implements Phase {

    @Override
    public String name() {
        return "ring, " + perSecond + "/s";
    }

    @Override
    public Figures run(Session session) throws IOException, InterruptedException {
        var free = new ConcurrentLinkedQueue<>(session.callers());
        var arrivals = new Arrivals(perSecond, seconds);
        var events = new Events();
        var tally = new Tally();
        session.reactor().listener(events);
        var first = session.usage();
        var start = System.nanoTime() + Duration.ofMillis(5).toNanos();
        try (var calls = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < arrivals.count(); i++) {
                var due = arrivals.await(i, start);
                var couple = free.poll();
                if (couple == null) {
                    tally.failed("no pair was free");
                    continue;
                }
                calls.execute(() -> {
                    ring(session.site().calls(), couple, events, due, tally);
                    free.add(couple);
                });
            }
        }
        var spent = session.usage().since(first);
        session.deafen();
        var figures = CallCosts.of(session, spent, arrivals.count());
        tally.durations("ring").putMillis(figures, "ring_");
        tally.durations("answer").putMillis(figures, "answer_");
        CallCosts.report(name(), tally);
        return figures.put("calls", arrivals.count())
                .put("rang", tally.durations("ring").count())
                .put("failures", tally.failures())
                .put("sender_late_p99_us", arrivals.lateness().micros(0.99));
    }

    private static void ring(CallApi api, Couple couple, Events events, long due, Tally tally) {
        try {
            var call = api.initiate(couple.pair());
            tally.took("answer", System.nanoTime() - due);
            try {
                tally.took("ring", events.event(couple.callee(), "call_incoming", call) - due);
            } finally {
                api.end(couple.pair(), call);
            }
        } catch (IOException | IllegalStateException failure) {
            tally.failed(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
