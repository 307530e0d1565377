package com.loadrider.local.part;

/// Where one-line reports about the parts go.
@FunctionalInterface
public interface Progress {

    /// Reports nothing.
    Progress SILENT = (part, report) -> {};

    /// Takes one report; called from any thread.
    ///
    /// @param part the part's name
    /// @param report what happened to it, in one line
    void report(String part, String report);
}
