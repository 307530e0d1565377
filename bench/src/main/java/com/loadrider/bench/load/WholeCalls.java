package com.loadrider.bench.load;

import com.loadrider.bench.report.Figures;
import com.loadrider.bench.wire.Couple;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Whole calls, some at once, one after another: see [WholeCall].
///
/// @param atOnce how many calls are under way
/// @param seconds how long
/// @param oncePerPair whether each pair calls only once, because the servers limit how often a user may call
public record WholeCalls(int atOnce, int seconds, boolean oncePerPair) implements Phase {

    @Override
    public String name() {
        return "whole calls, " + atOnce + " at once";
    }

    @Override
    public Figures run(Session session) throws IOException, InterruptedException {
        var free = new ConcurrentLinkedQueue<>(session.callers());
        var events = new Events();
        var tally = new Tally();
        var numbers = new AtomicInteger();
        var done = new AtomicInteger();
        session.reactor().listener(events);
        var first = session.usage();
        var end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < atOnce; i++) {
                callers.execute(() -> {
                    for (var couple = free.poll();
                            couple != null && System.nanoTime() - end < 0;
                            couple = next(free, couple)) {
                        call(new WholeCall(session.site().calls(), couple, events, numbers), tally, done);
                    }
                });
            }
        }
        var spent = session.usage().since(first);
        session.deafen();
        events.forget();
        var figures = CallCosts.of(session, spent, done.get());
        for (var step : WholeCall.STEPS) {
            tally.durations(step).putMillis(figures, step + "_");
        }
        CallCosts.report(name(), tally);
        return figures.put("calls", done.get())
                .put("calls_per_s", done.get() / spent.seconds())
                .put("failures", tally.failures());
    }

    /// The pair that has waited longest.
    private Couple next(ConcurrentLinkedQueue<Couple> free, Couple last) {
        if (!oncePerPair) {
            free.add(last);
        }
        return free.poll();
    }

    private static void call(WholeCall call, Tally tally, AtomicInteger done) {
        try {
            call.run(tally);
            done.incrementAndGet();
        } catch (IOException | IllegalStateException failure) {
            tally.failed(String.valueOf(failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
