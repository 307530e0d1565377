package com.loadrider.bench.load;

import com.loadrider.bench.process.Spent;
import com.loadrider.bench.report.Figures;

/// What a call costs, in all processes together and in each of them.
final class CallCosts {

    private CallCosts() {}

    static Figures of(Session session, Spent spent, long calls) {
        var figures = new Figures()
                .put("cpu_ms_per_call", (spent.server() + spent.broker()) / 1e6 / calls)
                .put("server_ms_per_call", spent.server() / 1e6 / calls)
                .put("kernel_ms_per_call", spent.serverKernel() / 1e6 / calls)
                .put("broker_ms_per_call", spent.broker() / 1e6 / calls)
                .putAll(Costs.shares(session, spent));
        spent.byName().forEach((name, nanos) -> figures.put("ms_per_call_of_" + name, nanos / 1e6 / calls));
        return figures;
    }

    /// Says which failures there were; the figures have only their number.
    static void report(String phase, Tally tally) {
        if (tally.failures() > 0) {
            System.out.println("  " + phase + ": " + tally.describeFailures());
        }
    }
}
