package com.loadrider.bench.load;

import com.loadrider.bench.report.Figures;
import java.io.IOException;

/// What a target does in one turn.
public interface Phase {

    /// The name in the results, for example `open loop, 4000/s`.
    String name();

    /// Does it once and measures.
    ///
    /// @throws IllegalStateException if the target does not do what it should
    Figures run(Session session) throws IOException, InterruptedException;
}
