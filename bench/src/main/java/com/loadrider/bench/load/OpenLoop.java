package com.loadrider.bench.load;

import com.loadrider.bench.process.Memory;
import com.loadrider.bench.report.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/// Signals at a fixed rate, sent whether earlier ones have arrived or not.
///
/// @param perSecond the rate
/// @param seconds how long
public record OpenLoop(int perSecond, int seconds) implements Phase {

    private static final Duration END_LIMIT = Duration.ofSeconds(3);
    private static final Duration BEGIN = Duration.ofMillis(5);

    @Override
    public String name() {
        return "open loop, " + perSecond + "/s";
    }

    @Override
    public Figures run(Session session) throws IOException, InterruptedException {
        var arrivals = new Arrivals(perSecond, seconds);
        var flight = new Flight(session.reactor(), session.talkers());
        var durations = new long[arrivals.count()];
        var recorded = new AtomicInteger();
        flight.arrival((_, due, now) -> durations[recorded.getAndIncrement()] = now - due);
        var first = session.usage();
        var start = System.nanoTime() + BEGIN.toNanos();
        var senders = flight.senders();
        for (var i = 0; i < arrivals.count(); i++) {
            flight.send(senders.get(i % senders.size()), arrivals.await(i, start));
        }
        var _ = Session.await(END_LIMIT, flight::isOver);
        var spent = session.usage().since(first);
        var figures = Costs.ofMessages(session, spent, flight.delivered());
        new Quantiles(Arrays.stream(durations, 0, recorded.get())).putMicros(figures, "");
        return figures.put("sender_late_p99_us", arrivals.lateness().micros(0.99))
                .put("resident_mb", Memory.residentKb(session.processes()) / 1024.0)
                .putAll(flight.end());
    }
}
