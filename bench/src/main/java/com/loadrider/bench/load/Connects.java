package com.loadrider.bench.load;

import com.loadrider.bench.report.Figures;
import com.loadrider.bench.wire.Connection;
import com.loadrider.bench.wire.Couple;
import java.io.IOException;

/// Opens connections, signs their users in, and closes them again.
///
/// @param sockets how many, an even number
public record Connects(int sockets) implements Phase {

    /// The name of this phase.
    public static final String NAME = "connect";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Figures run(Session session) throws IOException, InterruptedException {
        var couples = session.strangers(sockets / 2);
        var first = session.usage();
        session.open(couples);
        var spent = session.usage().since(first);
        var took = new Quantiles(couples.stream().flatMap(Couple::connections).mapToLong(Connection::connectNanos));
        session.close(couples);
        var figures = new Figures()
                .put("cpu_ms_per_connect", spent.server() / 1e6 / sockets)
                .put("kernel_ms_per_connect", spent.serverKernel() / 1e6 / sockets)
                .put("connects", sockets)
                .put("connects_per_s", sockets / spent.seconds())
                .putAll(Costs.shares(session, spent));
        took.putMillis(figures, "connect_");
        return figures;
    }
}
