package com.loadrider.local.part;

/// Receives one-line reports about the parts.
@FunctionalInterface
public interface Progress {

    /// Reports nothing.
    Progress SILENT = (part, report) -> {};

    /// Receives one report. Called from any thread.
    ///
    /// @param part the name of the part
    /// @param report what happened to it, in one line
    void report(String part, String report);
}
