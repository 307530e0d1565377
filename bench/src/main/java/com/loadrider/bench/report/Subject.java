package com.loadrider.bench.report;

/// A target, as the results describe it.
///
/// @param name its name
/// @param about what it is, in one line
/// @param role what it is compared as
/// @param acknowledges whether it acknowledges every signal; it is compared only with those that do the same
/// @param flags the flags of its JVM; empty if it is none
public record Subject(String name, String about, Role role, boolean acknowledges, String flags) {

    /// What a target is compared as.
    public enum Role {
        /// A server that one could use in our place.
        PEER,
        /// Not a server that one could use: it shows what the machine allows at best.
        YARDSTICK,
        /// Ours.
        OWN
    }
}
