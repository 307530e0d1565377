package com.loadrider.local;

import com.loadrider.local.part.RunDirectory;
import java.nio.file.Path;

/// The folders of a stack.
///
/// @param root the root of the repository, whose modules are packaged
/// @param directory the folder for data, logs and pid files
public record Layout(Path root, RunDirectory directory) {

    /// Makes the root absolute.
    public Layout {
        root = root.toAbsolutePath().normalize();
    }

    /// The folders of the stack that `./run` starts.
    ///
    /// @param root the root of the repository
    public static Layout standard(Path root) {
        return new Layout(root, new RunDirectory(root.resolve("target/run")));
    }

    /// The folder of unpacked programs. All stacks of this repository share it, and `--fresh` keeps it.
    Path cache() {
        return root.resolve("target/run/cache");
    }
}
