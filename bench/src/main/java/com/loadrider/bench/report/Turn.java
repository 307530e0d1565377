package com.loadrider.bench.report;

/// One turn of one target.
///
/// @param target the name of the target
/// @param phase what was done, for example `open loop, 4000/s`
/// @param round 1 for the first
/// @param figures what was found
/// @param error why the turn failed; empty if it did not
public record Turn(String target, String phase, int round, Figures figures, String error) {

    private static final double QUIET_CORES = 0.25;

    /// Whether other programs have left the machine to the measurement.
    public boolean isQuiet() {
        return !(figures.get("other_cores") > QUIET_CORES);
    }
}
