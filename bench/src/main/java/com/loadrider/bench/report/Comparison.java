package com.loadrider.bench.report;

import com.loadrider.bench.report.Subject.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The targets side by side in one phase. A figure is the median of the quiet turns of a target, or of all if none was
/// quiet.
///
/// @param phase the phase
/// @param sheet the kind of table
/// @param rows one for each target that has had a turn without an error
record Comparison(String phase, Sheet sheet, List<Row> rows) {

    /// A target in a phase.
    ///
    /// @param subject the target
    /// @param used the turns that count
    /// @param quiet how many turns were quiet
    /// @param all how many turns there were
    record Row(Subject subject, List<Turn> used, int quiet, int all) {

        /// The median of a figure; NaN if no turn has it.
        double median(String figure) {
            var sorted = used.stream()
                    .mapToDouble(turn -> turn.figures().get(figure))
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            var middle = sorted.length / 2;
            if (sorted.length == 0) {
                return Double.NaN;
            }
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }
    }

    /// The comparisons of a run, in the order of its phases.
    static List<Comparison> of(Results results) {
        var phases = new LinkedHashSet<String>();
        results.turns().stream().filter(turn -> turn.round() > 0).forEach(turn -> phases.add(turn.phase()));
        var comparisons = new ArrayList<Comparison>();
        for (var phase : phases) {
            var rows = new ArrayList<Row>();
            for (var subject : results.subjects()) {
                row(results, phase, subject).ifPresent(rows::add);
            }
            if (!rows.isEmpty()) {
                comparisons.add(new Comparison(phase, Sheet.of(phase), rows));
            }
        }
        return comparisons;
    }

    private static Optional<Row> row(Results results, String phase, Subject subject) {
        var all = results.turns().stream()
                .filter(turn -> turn.round() > 0 && turn.error().isEmpty())
                .filter(turn -> turn.phase().equals(phase) && turn.target().equals(subject.name()))
                .toList();
        var quiet = all.stream().filter(Turn::isQuiet).toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Row(subject, quiet.isEmpty() ? all : quiet, quiet.size(), all.size()));
    }

    /// The cost of a target as a multiple of that of the best peer in the same run; empty if there was no peer. Targets
    /// that acknowledge are compared with peers that do.
    OptionalDouble toTheBestPeer(Row row) {
        var best = rows.stream()
                .filter(other -> other.subject().role() == Role.PEER)
                .filter(other -> other.subject().acknowledges() == row.subject().acknowledges())
                .mapToDouble(other -> other.median(sheet.cost().figure()))
                .filter(Double::isFinite)
                .min();
        var own = row.median(sheet.cost().figure());
        return best.isPresent() && Double.isFinite(own)
                ? OptionalDouble.of(own / best.getAsDouble())
                : OptionalDouble.empty();
    }
}
