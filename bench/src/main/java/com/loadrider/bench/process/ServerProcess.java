package com.loadrider.bench.process;

/// A process whose processor time and memory count, with its descendants.
///
/// @param name its name in the results, for example `kafka`
/// @param pid its process id
/// @param role whether it counts as a server or as a broker
public record ServerProcess(String name, long pid, Role role) {

    /// What a process is to a target.
    public enum Role {
        /// A server that is measured.
        SERVER,
        /// A database or a broker behind it, which is shown apart.
        BROKER
    }
}
