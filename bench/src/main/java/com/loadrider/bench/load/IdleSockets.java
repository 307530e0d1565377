package com.loadrider.bench.load;

import com.loadrider.bench.process.Memory;
import com.loadrider.bench.process.Memory.Collector;
import com.loadrider.bench.report.Figures;
import java.io.IOException;
import java.time.Duration;

/// Opens connections and holds them while their clients do nothing but answer pings. Memory is read after a garbage
/// collection, before and with the connections.
///
/// @param sockets how many, an even number
/// @param seconds how long they are held
public record IdleSockets(int sockets, int seconds) implements Phase {

    private static final int FIRST_SOCKETS = 200;

    /// The name of this phase.
    public static final String NAME = "idle";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Figures run(Session session) throws IOException, InterruptedException {
        // What a server allocates once, with its first clients, is not a cost of each of them.
        var firstOnes = session.strangers(Math.min(FIRST_SOCKETS, sockets) / 2);
        session.open(firstOnes);
        session.close(firstOnes);
        session.collectGarbage();
        var before = reading(session);
        var couples = session.strangers(sockets / 2);
        session.open(couples);
        session.collectGarbage();
        var with = reading(session);
        var first = session.usage();
        Session.hold(Duration.ofSeconds(seconds));
        var spent = session.usage().since(first);
        var stillOpen = session.reactor().ready();
        session.close(couples);
        return new Figures()
                .put("resident_kb_per_socket", (with.resident - before.resident) / (double) sockets)
                .put("heap_kb_per_socket", (with.heap - before.heap) / sockets)
                .put("sockets", sockets)
                .put("resident_mb", with.resident / 1024.0)
                .put("idle_cores", spent.serverCores())
                .put("other_cores", spent.otherCores())
                .put("still_open", stillOpen);
    }

    private static Reading reading(Session session) throws IOException, InterruptedException {
        var heap = session.site().collector() == Collector.JVM ? Memory.heapKb(session.processes()) : Double.NaN;
        return new Reading(Memory.residentKb(session.processes()), heap);
    }

    private record Reading(long resident, double heap) {}
}
