package com.loadrider.bench.load;

import com.loadrider.bench.report.Figures;
import java.io.IOException;
import java.time.Duration;

/// Repeats a turn until a server's compilers have done their work: at least a number of messages, and until two turns
/// differ by less than 5 %. Seconds would say nothing: a slow machine compiles later.
///
/// @param turn the turn
/// @param countFigure what counts, for example `delivered`
/// @param costFigure what has to be steady, for example `cpu_us_per_message`
/// @param least the number that it takes at least; 0 if one turn is enough
/// @param limit the longest warm-up
public record WarmUp(Phase turn, String countFigure, String costFigure, long least, Duration limit) {

    private static final double STEADY = 0.05;

    /// Warms a target up.
    ///
    /// @return how it went: the count, the last cost, and whether it became steady
    public Figures run(Session session) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        var count = 0.0;
        var last = Double.NaN;
        while (true) {
            var figures = turn.run(session);
            var cost = figures.get(costFigure);
            count += figures.get(countFigure);
            var isSteady = least == 0 || Math.abs(cost - last) / cost < STEADY;
            last = cost;
            if ((count >= least && isSteady) || System.nanoTime() - deadline > 0) {
                return new Figures()
                        .put("warm_up_count", count)
                        .put("warm_up_cost", cost)
                        .put("is_steady", isSteady ? 1 : 0);
            }
        }
    }
}
