package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/// A file with the process id of a server, followed by a newline.
///
/// @param path its path
public record PidFile(Path path) {

    /// Replaces the file atomically, so that no reader sees an incomplete number.
    public void write(long pid) throws IOException {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, pid + "\n");
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The process id; empty if there is no file or it contains no number.
    public OptionalLong read() throws IOException {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(path).strip()));
        } catch (NoSuchFileException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    /// Deletes the file, if it exists.
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
