package com.loadrider.local;

import com.loadrider.local.part.RunDirectory;
import java.nio.file.Path;

/// The folders a stack works with.
///
/// @param root of the repository, whose modules are packaged
/// @param directory where this stack's data, logs and pid files are
public record Layout(Path root, RunDirectory directory) {

    /// Makes the root absolute.
    public Layout {
        root = root.toAbsolutePath().normalize();
    }

    /// The folder of the stack that `./run` starts.
    ///
    /// @param root of the repository
    public static Layout standard(Path root) {
        return new Layout(root, new RunDirectory(root.resolve("target/run")));
    }

    /// Unpacked programs, shared by all stacks of this repository and kept by `--fresh`.
    Path cache() {
        return root.resolve("target/run/cache");
    }
}
