package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Whole folder trees.
public final class Trees {

    private Trees() {}

    /// Deletes a folder with all that is in it, or a file; does nothing when there is none. Links are not followed.
    ///
    /// @param root what to delete
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
