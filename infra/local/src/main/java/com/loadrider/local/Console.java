package com.loadrider.local;

import com.loadrider.local.part.Progress;
import java.io.PrintStream;

/// Prints the progress of a stack, one line per report.
///
/// @param out the stream to print to
record Console(PrintStream out) implements Progress {

    @Override
    public void report(String part, String report) {
        line("%-30s %s".formatted(part, report));
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
