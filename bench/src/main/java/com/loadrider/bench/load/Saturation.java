package com.loadrider.bench.load;

import com.loadrider.bench.process.Memory;
import com.loadrider.bench.report.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// A closed loop: every connection has one signal under way, and sends the next one when it has arrived.
///
/// @param seconds how long
public record Saturation(int seconds) implements Phase {

    private static final Duration END_LIMIT = Duration.ofSeconds(3);
    private static final Duration BEGIN = Duration.ofMillis(300);

    /// The name of this phase.
    public static final String NAME = "saturation";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Figures run(Session session) throws IOException, InterruptedException {
        var flight = new Flight(session.reactor(), session.talkers());
        var isOn = new AtomicBoolean(true);
        flight.arrival((sender, _, _) -> {
            if (isOn.get()) {
                flight.send(sender, System.nanoTime());
            }
        });
        session.reactor().execute(() -> flight.senders().forEach(sender -> flight.send(sender, System.nanoTime())));
        Session.hold(BEGIN);
        var first = session.usage();
        var before = flight.delivered();
        var rates = measure(flight);
        var spent = session.usage().since(first);
        var delivered = flight.delivered() - before;
        isOn.set(false);
        var _ = Session.await(END_LIMIT, flight::isOver);
        return Costs.ofMessages(session, spent, delivered)
                .put("messages_per_s", Quantiles.median(rates))
                .put("resident_mb", Memory.residentKb(session.processes()) / 1024.0)
                .putAll(flight.end());
    }

    private double[] measure(Flight flight) throws InterruptedException {
        var rates = new double[seconds];
        for (var second = 0; second < seconds; second++) {
            var began = System.nanoTime();
            var before = flight.delivered();
            TimeUnit.SECONDS.sleep(1);
            var delivered = flight.delivered() - before;
            rates[second] = delivered * 1e9 / (System.nanoTime() - began);
            if (delivered == 0) {
                throw new IllegalStateException("No signal arrived for a second: " + flight.end());
            }
        }
        return rates;
    }
}
