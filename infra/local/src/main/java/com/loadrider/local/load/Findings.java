package com.loadrider.local.load;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/// The results of a run so far.
final class Findings {

    private final Distribution lateness = new Distribution();
    private final Distribution ringing = new Distribution();
    private final Distribution initiates = new Distribution();
    private final Distribution ends = new Distribution();
    private final Map<String, LongAdder> errors = new ConcurrentSkipListMap<>();

    /// Adds how much later than planned a call was started. This program is the cause, not the stack.
    void late(long nanos) {
        lateness.add(nanos);
    }

    /// Adds the time from sending the initiate to `call_incoming`.
    void rang(long nanos) {
        ringing.add(nanos);
    }

    /// Adds the time from sending the initiate to its answer.
    void initiated(long nanos) {
        initiates.add(nanos);
    }

    /// Adds the time from sending the end to its answer.
    void ended(long nanos) {
        ends.add(nanos);
    }

    /// Counts an error of this kind.
    void error(String kind) {
        errors.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }

    boolean hasErrors() {
        return !errors.isEmpty();
    }

    String progress() {
        return ringing.row() + (hasErrors() ? "  errors " + errors : "");
    }

    void print(PrintStream out) {
        out.printf("%n%-28s %7s %9s %9s %9s %9s%n", "milliseconds", "count", "p50", "p90", "p99", "max");
        out.printf("%-28s %s%n", "initiate to call_incoming", ringing.row());
        out.printf("%-28s %s%n", "initiate to its answer", initiates.row());
        out.printf("%-28s %s%n", "end to its answer", ends.row());
        out.printf("%-28s %s%n", "begun later than planned", lateness.row());
        out.println(hasErrors() ? "Errors: " + errors : "No errors.");
    }
}
