package com.loadrider.bench.server;

import com.loadrider.bench.wire.Tokens;
import com.loadrider.local.part.RunDirectory;
import java.nio.file.Path;

/// Where targets run.
///
/// @param root the root of the repository
/// @param directory the folder for data, logs and pid files
/// @param tokens the tokens that all targets take
public record Place(Path root, RunDirectory directory, Tokens tokens) {

    /// What `bench/setup` has built.
    Path programs() {
        return root.resolve("bench/target/peers");
    }

    /// The sources of the peers.
    Path sources() {
        return root.resolve("bench/peers");
    }
}
