package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/// A file that holds the process id of a server, followed by a line end.
///
/// @param path where it is
public record PidFile(Path path) {

    /// Replaces the file at once, so that no reader ever sees half a number.
    public void write(long pid) throws IOException {
        var fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.writeString(fresh, pid + "\n");
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The process id in it; empty when there is no file or no number in it.
    public OptionalLong read() throws IOException {
        try {
            return OptionalLong.of(Long.parseLong(Files.readString(path).strip()));
        } catch (NoSuchFileException | NumberFormatException none) {
            return OptionalLong.empty();
        }
    }

    /// Removes the file, if there is one.
    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
