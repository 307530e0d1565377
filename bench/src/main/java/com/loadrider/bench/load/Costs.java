package com.loadrider.bench.load;

import com.loadrider.bench.process.Memory.Collector;
import com.loadrider.bench.process.Spent;
import com.loadrider.bench.report.Figures;

/// What was spent, as figures.
final class Costs {

    private Costs() {}

    static Figures ofMessages(Session session, Spent spent, long delivered) {
        return new Figures()
                .put("cpu_us_per_message", (spent.server() + spent.broker()) / 1e3 / delivered)
                .put("kernel_us_per_message", spent.serverKernel() / 1e3 / delivered)
                .put("broker_us_per_message", spent.broker() / 1e3 / delivered)
                .putAll(shares(session, spent));
    }

    /// What every kind of load shows.
    static Figures shares(Session session, Spent spent) {
        var figures = new Figures();
        if (session.site().collector() == Collector.JVM) {
            figures.put("collector_percent", 100 * spent.collectorShare())
                    .put("compiler_percent", 100 * spent.compilerShare());
        }
        return figures.put("server_cores", spent.serverCores())
                .put("load_generator_cores", spent.ownCores())
                .put("other_cores", spent.otherCores());
    }
}
